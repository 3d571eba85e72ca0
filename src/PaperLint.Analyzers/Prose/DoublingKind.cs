namespace PaperLint.Analyzers.Prose;

/// <summary>What a word that stands twice is.</summary>
internal enum DoublingKind
{
    /// <summary>Right, or nothing says that it is not.</summary>
    Right,

    /// <summary>Most likely a slip; dropping one may be wrong.</summary>
    Likely,

    /// <summary>A slip whatever is meant.</summary>
    Certain,
}
