using System.Buffers;

namespace PaperLint.Formats.Json;

/// <summary>The characters that mean something in JSON, by RFC 8259.</summary>
internal static class JsonSyntax
{
    /// <summary>What ends a plain stretch of a string: the quote, the backslash, and what may not stand in one.</summary>
    public static readonly SearchValues<byte> StringStops = SearchValues.Create([
        (byte)'"',
        (byte)'\\',
        .. Enumerable.Range(0, 0x20).Select(value => (byte)value),
    ]);

    public static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>What changes how deep a text is nested.</summary>
    public static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);

    /// <summary>How deep values may be nested; deeper ones are refused.</summary>
    public const int MostLevels = 64;

    public static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    /// <summary>The first place from <paramref name="at"/> on that is no white space; the length of the text where there is none.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>What a value is called, by its first byte.</summary>
    public static string KindOf(byte first) =>
        first switch
        {
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'"' => "a string",
            (byte)'t' or (byte)'f' => "a Boolean",
            (byte)'n' => "null",
            _ => "a number",
        };
}
