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
/// <param name="Fix">What makes it readable.</param>
/// <param name="Reason">Why it is considered damage.</param>
internal sealed record Island(IslandKind Kind, TextSpan Span, Certainty Certainty, IslandFix Fix, IslandReason Reason)
{
    /// <summary>An island whose kind already says why it is damage, and whose edits lose nothing.</summary>
    public Island(IslandKind kind, TextSpan span, Certainty certainty, IReadOnlyList<TextEdit> edits)
        : this(kind, span, certainty, new IslandFix(edits), default) { }
}

/// <summary>What makes damaged mathematics readable.</summary>
/// <param name="Edits">Empty if nothing certainly does.</param>
/// <param name="IsLossy">Whether the edits lose a distinction that the source made by the style of a letter.</param>
internal readonly record struct IslandFix(IReadOnlyList<TextEdit> Edits, bool IsLossy = false)
{
    public static IslandFix None { get; } = new([]);
}

/// <summary>Why a span is considered damaged mathematics.</summary>
/// <param name="Grounds">Facts that a reader can check; null if the kind of the island already says enough.</param>
/// <param name="Command">For lost structure, the command that proves it.</param>
internal readonly record struct IslandReason(string? Grounds, string? Command = null);
