using System.Buffers;
using PaperLint.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>The sentence around a span. The search is bounded: text that is far away does not matter.</summary>
internal static class Sentence
{
    private const int Reach = 300;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;:!?()");

    public static TextSpan Around(ReadOnlySpan<char> text, TextSpan place)
    {
        var start = place.Start;
        while (start > 0 && place.Start - start < Reach && !EndsBefore(text, start))
            start--;
        var end = place.End;
        while (end < text.Length && end - place.End < Reach && !EndsBefore(text, end))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a sentence begins at a position.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd(" \t\r\n\u00A0\"“‘'([*_");
        return before.IsEmpty
            || before[^1] is '.' or '!' or '?' or ':' or '•' or '”' or '’'
            || (before.Length < at && text[before.Length..at].Count('\n') > 1);
    }

    /// <summary>The part of a clause before a position: from the last comma, bracket or end of a sentence on.</summary>
    public static ReadOnlySpan<char> ClauseBefore(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - Reach)..at];
        return before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
    }

    private static bool EndsBefore(ReadOnlySpan<char> text, int at) =>
        text[at - 1] is '.' or '!' or '?' && at < text.Length && char.IsWhiteSpace(text[at]);
}
