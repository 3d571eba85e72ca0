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

    /// <summary>What may be damage, or an English word.</summary>
    Doubtful,
}

/// <summary>A stretch of damaged mathematics.</summary>
/// <param name="Edits">What makes it readable; empty where nothing does with any certainty.</param>
/// <param name="Detail">For lost structure, the command that proves it; else empty.</param>
/// <param name="IsLossy">Whether the edits leave out what the source said by the style of a letter.</param>
/// <param name="Grounds">Why it is held to be damage; empty where the kind says it.</param>
internal sealed record Island(
    IslandKind Kind,
    TextSpan Span,
    Certainty Certainty,
    IReadOnlyList<TextEdit> Edits,
    string Detail = "",
    string Grounds = "",
    bool IsLossy = false
);
