using System.Buffers;

namespace PaperLint.Analyzers.Latex;

/// <summary>The first look at a text: whether anything in it could be damaged mathematics. Most texts go no further, and cost one pass.</summary>
internal static class Candidates
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\{}^_");

    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Marks)
        || text.ContainsAnyInRange('\u0370', '\u03ff')
        || text.ContainsAnyInRange('\u2190', '\u22ff')
        || HasName(text)
        || text.Contains("x20", StringComparison.Ordinal)
        || text.Contains("x00", StringComparison.Ordinal)
        || text.Contains("!-!", StringComparison.Ordinal);

    private static bool HasName(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetter(text[at]))
                continue;
            var end = at + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end - at > 1 && IsName(text, at, end))
                return true;
            at = end;
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text, int at, int end)
    {
        var run = text[at..end];
        // "in", "to" and "times" are in every text; only what stands beside them can make a candidate of them.
        if (CommandTable.Shared.TryFind(run, out var command))
            return command.Reading is not (Reading.Word or Reading.Short) || IsBesideMathematics(text[..at], text[end..]);
        return at > 0 && char.IsAsciiDigit(text[at - 1]) && run.StartsWith("times") || WordSplitter.Split(text, at, end) is not null;
    }

    /// <summary>A digit, a bracket or a single letter, other than an article, on either side, perhaps behind a space.</summary>
    private static bool IsBesideMathematics(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before is [.., ' '] ? before[..^1] : before;
        after = after is [' ', ..] ? after[1..] : after;
        return before is [.., >= '0' and <= '9' or ')' or ']' or '%' or '|' or '=' or '!'] || after is [>= '0' and <= '9' or '(' or '[' or '-' or '+' or '!', ..]
            || before is [.., ' ' or '(' or '[', >= 'a' and <= 'z' or >= 'A' and <= 'Z'] && before[^1] is not ('a' or 'A' or 'I')
            || after is [>= 'b' and <= 'z' or >= 'B' and <= 'Z' and not 'I', ' ' or ',' or '.' or ')' or '(', ..];
    }
}
