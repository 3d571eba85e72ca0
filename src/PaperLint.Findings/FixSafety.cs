namespace PaperLint.Findings;

/// <summary>When a fix is applied.</summary>
public enum FixSafety
{
    /// <summary>Never applied: the finding is reported only.</summary>
    None,

    /// <summary>Probably right, or loses something: applied when the user asks for unsafe fixes.</summary>
    Unsafe,

    /// <summary>Certain from the record alone.</summary>
    Safe,
}
