namespace PaperLint.Findings;

/// <summary>What it takes to apply a fix.</summary>
public enum FixSafety
{
    /// <summary>Never applied: the finding is reported only.</summary>
    None,

    /// <summary>Likely, or loses something: applied when the user asks for unsafe fixes.</summary>
    Unsafe,

    /// <summary>The record alone makes it certain.</summary>
    Safe,
}
