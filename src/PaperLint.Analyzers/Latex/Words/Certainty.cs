namespace PaperLint.Analyzers.Latex.Words;

/// <summary>How sure it is that a place is mathematics that lost its source form.</summary>
internal enum Certainty
{
    None,

    /// <summary>Only with proof elsewhere in the record: <c>alpha</c>.</summary>
    Weak,

    /// <summary>Authors write so too: <c>R^3</c>.</summary>
    Likely,

    /// <summary>It can be nothing else.</summary>
    Certain,
}
