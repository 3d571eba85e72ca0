namespace PaperLint.Rules;

/// <summary>What a run makes of records and lines that it cannot read.</summary>
public enum SkipPolicy
{
    /// <summary>The run is not complete.</summary>
    Error,

    /// <summary>They are told, and the run counts as complete.</summary>
    Warn,
}
