using System.Buffers;

namespace PaperLint.Analyzers.Latex;

/// <summary>The first look at a text: whether anything in it could be damaged mathematics. Most texts go no further, and cost one pass.</summary>
internal static class Candidates
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\{}^_");

    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Marks) || HasName(text) || text.Contains("x20", StringComparison.Ordinal) || text.Contains("!-!", StringComparison.Ordinal);

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
        if (CommandTable.Shared.TryFind(run, out var command))
        {
            // "in", "to" and "times" are in every text; only what stands beside them can make a candidate of them.
            return command.Reading != Reading.Word || at > 0 && char.IsAsciiDigit(text[at - 1]) || end < text.Length && char.IsAsciiDigit(text[end])
                || command.Name is "times" or "sim" or "approx" or "gg" or "ll" or "le" or "ge" or "pm" || command.Reading == Reading.Short;
        }

        return at > 0 && char.IsAsciiDigit(text[at - 1]) && run.StartsWith("times") || WordSplitter.Split(text, at, end) is not null;
    }
}
