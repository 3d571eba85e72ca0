namespace PaperLint.Analyzers.Latex.Words;

/// <summary>How certain it is that something is mathematics that lost its source form.</summary>
internal enum Certainty
{
    None,

    /// <summary>Only with proof elsewhere in the record: <c>alpha</c>.</summary>
    Weak,

    /// <summary>Authors also write it this way: <c>R^3</c>.</summary>
    Likely,

    /// <summary>It can be nothing else.</summary>
    Certain,
}
