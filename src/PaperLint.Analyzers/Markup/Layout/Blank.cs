using PaperLint.Analyzers.Markup.Entities;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>White space in a text with markup, where references to spaces and line breaks are white space, too.</summary>
internal static class Blank
{
    /// <summary>In UTF-16 code units; references to spaces are short.</summary>
    private const int LongestReference = 10;

    /// <summary>What of a stretch between tags readers see; white space at its ends belongs to the seams.</summary>
    public static TextSpan Core(string text, int start, int end)
    {
        while (start < end && At(text, start) is > 0 and var length && start + length <= end)
            start += length;
        while (start < end && Before(text, end) is > 0 and var length && end - length >= start)
            end -= length;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The length of the white space before a position; 0 if there is none.</summary>
    public static int Before(string text, int at)
    {
        if (text[at - 1] != ';')
            return char.IsWhiteSpace(text[at - 1]) ? 1 : 0;
        var start = text.LastIndexOf('&', at - 1, Math.Min(at, LongestReference));
        return start >= 0 && start + At(text, start) == at ? at - start : 0;
    }

    private static int At(string text, int at) =>
        char.IsWhiteSpace(text[at]) ? 1
        : text[at] == '&' && EntityText.At(text, at) is { IsClosed: true, Text: { } meant } reference && EntityText.Plain(meant) == " "
            ? reference.Span.Length
        : 0;
}
