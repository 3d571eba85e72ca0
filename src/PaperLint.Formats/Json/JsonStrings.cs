using System.Buffers;
using System.Globalization;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>Converts between the text of a string and the bytes between its quotes.</summary>
internal static class JsonStrings
{
    /// <summary>Characters that must be escaped in a string.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([
        '"',
        '\\',
        .. Enumerable.Range(0, 0x20).Select(value => (char)value),
    ]);

    /// <summary>Decodes a string.</summary>
    /// <param name="raw">Well-formed; invalid UTF-8 becomes U+FFFD, and an escaped lone surrogate stays one.</param>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(raw);
        var rented = ArrayPool<char>.Shared.Rent(raw.Length);
        var text = new string(rented.AsSpan(0, Decode(raw, rented)));
        ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    /// <summary>Decodes a string into memory of the caller.</summary>
    /// <inheritdoc cref="Decode(ReadOnlySpan{byte})" path="/param"/>
    /// <param name="text">As long as <paramref name="raw"/>: no byte decodes to more than one UTF-16 code unit.</param>
    /// <returns>The length of the text.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var length = 0;
        while (!raw.IsEmpty)
        {
            var plain = PlainLength(raw);
            length += Encoding.UTF8.GetChars(raw[..plain], text[length..]);
            raw = raw[plain..];
            if (raw.IsEmpty)
                break;
            text[length++] = Unescape(raw, out var escaped);
            raw = raw[escaped..];
        }

        return length;
    }

    /// <summary>Creates the offset map of a string.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="rawStart">The offset of these bytes in the file.</param>
    public static OffsetMap Map(ReadOnlySpan<byte> raw, long rawStart)
    {
        var map = new OffsetMap.Builder(rawStart);
        while (!raw.IsEmpty)
        {
            var plain = PlainLength(raw);
            map.AddUtf8(raw[..plain]);
            raw = raw[plain..];
            if (raw.IsEmpty)
                break;
            var first = Unescape(raw, out var length);
            // The two escapes of a surrogate pair are one character, which no edit may cut.
            if (
                char.IsHighSurrogate(first)
                && raw.Length >= 2 * length
                && raw[length] == (byte)'\\'
                && char.IsLowSurrogate(Unescape(raw[length..], out var second))
            )
            {
                map.Add(2, length + second);
                raw = raw[(length + second)..];
                continue;
            }

            map.Add(1, length);
            raw = raw[length..];
        }

        return map.Build();
    }

    /// <summary>Encodes a text as the bytes between the quotes.</summary>
    /// <param name="asciiOnly">Whether to escape all non-ASCII characters.</param>
    public static byte[] Encode(string text, bool asciiOnly)
    {
        if (!text.AsSpan().ContainsAny(Special) && !HasLoneSurrogate(text) && (!asciiOnly || Ascii.IsValid(text)))
            return Encoding.UTF8.GetBytes(text);
        var raw = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            var isPair = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (isPair && !asciiOnly)
                raw.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c) || (asciiOnly && c >= 0x80))
                raw.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                Append(raw, c);
        }

        return Encoding.UTF8.GetBytes(raw.ToString());
    }

    /// <summary>Whether any non-ASCII character is written as an escape, and whether any is written unescaped.</summary>
    public static (bool Escaped, bool Raw) HabitOf(ReadOnlySpan<byte> text)
    {
        var raw = !Ascii.IsValid(text);
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOf("\\u"u8);
            if (next < 0)
                return (false, raw);
            at += next;
            // After an even number of backslashes, this one begins an escape.
            var before = text[..at].LastIndexOfAnyExcept((byte)'\\');
            if ((at - before - 1) % 2 == 0 && text.Length >= at + 6 && Unescape(text[at..], out _) >= 0x80)
                return (true, raw);
            at++;
        }

        return (false, raw);
    }

    private static void Append(StringBuilder raw, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                raw.Append('\\').Append(c);
                break;
            case '\n':
                raw.Append("\\n");
                break;
            case '\r':
                raw.Append("\\r");
                break;
            case '\t':
                raw.Append("\\t");
                break;
            case < ' ':
                raw.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                break;
            default:
                raw.Append(c);
                break;
        }
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }

        return false;
    }

    private static int PlainLength(ReadOnlySpan<byte> raw)
    {
        var plain = raw.IndexOf((byte)'\\');
        return plain < 0 ? raw.Length : plain;
    }

    private static char Unescape(ReadOnlySpan<byte> raw, out int length)
    {
        length = raw[1] == (byte)'u' ? 6 : 2;
        return raw[1] switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'u' => (char)ushort.Parse(raw[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            var itself => (char)itself,
        };
    }
}
