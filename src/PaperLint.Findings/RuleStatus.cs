namespace PaperLint.Findings;

/// <summary>How far a rule has been tried.</summary>
public enum RuleStatus
{
    /// <summary>On by default after 50 of its findings were read (all, if there are fewer) with at most one wrong.</summary>
    Preview,

    /// <summary>300 findings read, from at least three sources, at most one in a hundred wrong.</summary>
    Stable,

    /// <summary>Kept so that configurations still load; <see cref="RuleInfo.ReplacedBy"/> names its successor.</summary>
    Deprecated,
}
