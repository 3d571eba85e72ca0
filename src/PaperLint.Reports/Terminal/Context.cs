using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>The matched text with a few characters on either side, on one line.</summary>
internal static class Context
{
    private const int Reach = 30;

    public static string Of(Excerpt excerpt)
    {
        var text = excerpt.Text.AsSpan();
        var start = ToBoundary(text, Math.Max(0, excerpt.Span.Start - Reach));
        var end = ToBoundary(text, Math.Min(text.Length, excerpt.Span.End + Reach));
        var before = excerpt.CutBefore || start > 0 ? "…" : "";
        var after = excerpt.CutAfter || end < text.Length ? "…" : "";
        return $"{before}{text[start..end].ToString().ReplaceLineEndings(" ")}{after}";
    }

    /// <summary>Moves a cut so that it does not split a surrogate pair.</summary>
    private static int ToBoundary(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
