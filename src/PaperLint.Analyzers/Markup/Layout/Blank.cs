using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>White space in a text with markup, where references to spaces and line breaks are white space, too.</summary>
internal static class Blank
{
    private static readonly string[] References =
    [
        "&nbsp;",
        "&#160;",
        "&#xA0;",
        "&#xa0;",
        "&#13;",
        "&#x0D;",
        "&#xD;",
        "&#10;",
        "&#xA;",
        "&thinsp;",
        "&ensp;",
        "&emsp;",
        "&#8201;",
        "&#x2009;",
        "&#32;",
    ];

    /// <summary>What of a stretch between tags readers see; white space at its ends belongs to the seams.</summary>
    public static TextSpan Core(string text, int start, int end)
    {
        while (start < end && At(text, start, end) is > 0 and var length)
            start += length;
        while (start < end && Before(text, end, start) is > 0 and var length)
            end -= length;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static int At(string text, int at, int end) =>
        char.IsWhiteSpace(text[at]) ? 1
        : text[at] == '&'
            ? Array
                .Find(References, blank => at + blank.Length <= end && string.CompareOrdinal(text, at, blank, 0, blank.Length) == 0)
                ?.Length
                ?? 0
        : 0;

    /// <summary>The length of the white space before a position; 0 if there is none.</summary>
    public static int Before(string text, int at, int start) =>
        char.IsWhiteSpace(text[at - 1]) ? 1
        : text[at - 1] == ';'
            ? Array
                .Find(References, blank =>
                    at - blank.Length >= start && string.CompareOrdinal(text, at - blank.Length, blank, 0, blank.Length) == 0
                )
                ?.Length
                ?? 0
        : 0;
}
