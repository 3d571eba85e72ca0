namespace PaperLint.Rules;

/// <summary>How a run treats records and lines that it cannot read.</summary>
public enum SkipPolicy
{
    /// <summary>The run counts as incomplete.</summary>
    Error,

    /// <summary>They are reported, and the run counts as complete.</summary>
    Warn,
}
