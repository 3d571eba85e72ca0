using System.Buffers;

namespace PaperLint.Text;

/// <summary>
/// Line breaks as all of PaperLint understands them: <c>\r\n</c>, <c>\n</c> or a lone <c>\r</c>. U+2028 and the like are not line breaks:
/// neither Git nor SARIF viewers count them.
/// </summary>
public static class LineBreak
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("\r\n");
    private static readonly SearchValues<byte> Bytes = SearchValues.Create("\r\n"u8);

    /// <summary>The length of the line break at <paramref name="index"/>: 2, 1, or 0 if there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index) =>
        text[index] switch
        {
            '\n' => 1,
            '\r' => index + 1 < text.Length && text[index + 1] == '\n' ? 2 : 1,
            _ => 0,
        };

    /// <inheritdoc cref="LengthAt(ReadOnlySpan{char}, int)"/>
    public static int LengthAt(ReadOnlySpan<byte> text, int index) =>
        text[index] switch
        {
            (byte)'\n' => 1,
            (byte)'\r' => index + 1 < text.Length && text[index + 1] == (byte)'\n' ? 2 : 1,
            _ => 0,
        };

    /// <summary>The number of line breaks.</summary>
    public static int CountIn(ReadOnlySpan<byte> text)
    {
        // Most texts have only line feeds.
        if (!text.Contains((byte)'\r'))
            return text.Count((byte)'\n');
        var count = 0;
        for (; IndexIn(text) is >= 0 and var at; count++)
            text = text[(at + LengthAt(text, at))..];
        return count;
    }

    /// <summary>The index of the first line break, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(Characters);

    /// <inheritdoc cref="IndexIn(ReadOnlySpan{char})"/>
    public static int IndexIn(ReadOnlySpan<byte> text) => text.IndexOfAny(Bytes);
}
