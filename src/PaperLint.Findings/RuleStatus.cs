namespace PaperLint.Findings;

/// <summary>How thoroughly a rule has been tested.</summary>
public enum RuleStatus
{
    /// <summary>Enabled by default after 50 of its findings (or all, if there are fewer) were reviewed and at most one was wrong.</summary>
    Preview,

    /// <summary>300 findings from at least three sources were reviewed, and at most one in a hundred was wrong.</summary>
    Stable,

    /// <summary>Kept so that configurations still load; <see cref="RuleInfo.ReplacedBy"/> names the replacement.</summary>
    Deprecated,
}
