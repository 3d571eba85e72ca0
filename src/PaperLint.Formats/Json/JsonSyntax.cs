using System.Buffers;

namespace PaperLint.Formats.Json;

/// <summary>The characters with a meaning in JSON, according to RFC 8259.</summary>
internal static class JsonSyntax
{
    /// <summary>
    /// Characters that end a plain run in a string: the quote, the backslash, and control characters, which strings may not contain.
    /// </summary>
    public static readonly SearchValues<byte> StringStops = SearchValues.Create([
        (byte)'"',
        (byte)'\\',
        .. Enumerable.Range(0, 0x20).Select(value => (byte)value),
    ]);

    public static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Characters that change the nesting depth or begin a string.</summary>
    public static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);

    /// <summary>The maximum nesting depth of values; deeper ones are refused.</summary>
    public const int MostLevels = 64;

    public static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    /// <summary>The first index from <paramref name="at"/> on that is not white space; the length of the text if there is none.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>The kind of a value for people, by its first byte.</summary>
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
