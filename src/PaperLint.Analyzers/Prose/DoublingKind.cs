namespace PaperLint.Analyzers.Prose;

/// <summary>What a doubled word is.</summary>
internal enum DoublingKind
{
    /// <summary>Correct, or nothing indicates otherwise.</summary>
    Right,

    /// <summary>Most likely a slip, but removing one of the words may be wrong.</summary>
    Likely,

    /// <summary>A slip in any case.</summary>
    Certain,
}
