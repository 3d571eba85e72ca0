namespace PaperLint.Benchmarks.Generating;

/// <summary>Words take the place of words of the same kind only.</summary>
internal enum WordKind
{
    /// <summary>Lower-case letters only.</summary>
    Lower,

    /// <summary>One capital, then lower-case letters only.</summary>
    Capitalised,
}
