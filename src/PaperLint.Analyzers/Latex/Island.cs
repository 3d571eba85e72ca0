using PaperLint.Analyzers.Latex.Words;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>The kinds of finding, as rule files name them.</summary>
internal enum IslandKind
{
    Stripped,
    LostStructure,
    Script,
    Leftover,
    Brace,

    /// <summary>Either damage or an English word.</summary>
    Doubtful,
}

/// <summary>A span of damaged mathematics.</summary>
/// <param name="Edits">What makes it readable; empty if nothing certainly does.</param>
/// <param name="Detail">For lost structure, the command that proves it; otherwise empty.</param>
/// <param name="IsLossy">Whether the edits lose a distinction that the source made by the style of a letter.</param>
/// <param name="Grounds">Why it is considered damage; empty if its kind already says so.</param>
internal sealed record Island(
    IslandKind Kind,
    TextSpan Span,
    Certainty Certainty,
    IReadOnlyList<TextEdit> Edits,
    string Detail = "",
    string Grounds = "",
    bool IsLossy = false
);
