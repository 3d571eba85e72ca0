using PaperLint.Text;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// The TeX commands in a text, each with its arguments if they are short and plain: <c>\alpha</c>, <c>\%</c>, <c>\emph{word}</c>,
/// <c>\sqrt[3]{x}</c>.
/// </summary>
public static class WrittenCommands
{
    private const int LongestOption = 40;
    private const int LongestArgument = 60;

    /// <summary>The commands in order, without overlaps.</summary>
    public static IReadOnlyList<TextSpan> In(ReadOnlySpan<char> text)
    {
        var commands = new List<TextSpan>();
        for (var at = 0; text[at..].IndexOf('\\') is >= 0 and var next; )
        {
            var start = at + next;
            at = EndOfName(text, start + 1);
            if (at == start + 1)
                continue;
            while (EndOfArgument(text, at) is { } end)
                at = end;
            commands.Add(TextSpan.FromBounds(start, at));
        }

        return commands;
    }

    /// <summary>The end of a name: letters with an optional star, or one other character; the same position if there is none.</summary>
    private static int EndOfName(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length || char.IsWhiteSpace(text[at]))
            return at;
        if (!char.IsAsciiLetter(text[at]))
            return at + 1;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        return at < text.Length && text[at] == '*' ? at + 1 : at;
    }

    private static int? EndOfArgument(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length || text[at] is not ('[' or '{'))
            return null;
        var (stops, close, longest) = text[at] == '[' ? ("]\r\n", ']', LongestOption) : ("{}\r\n", '}', LongestArgument);
        var rest = text[(at + 1)..Math.Min(text.Length, at + longest + 2)];
        var length = rest.IndexOfAny(stops);
        return length >= 0 && rest[length] == close ? at + length + 2 : null;
    }
}
