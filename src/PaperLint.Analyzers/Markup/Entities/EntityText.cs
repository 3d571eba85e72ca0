using System.Globalization;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Entities;

/// <summary>Reads references to characters.</summary>
internal static class EntityText
{
    private const string Ampersand = "amp;";

    /// <summary>The longest name of HTML 5 has 31 characters.</summary>
    private const int LongestName = 32;

    /// <summary>The reference that begins with the ampersand at a position; null if none does.</summary>
    public static EntityReference? At(ReadOnlySpan<char> text, int start)
    {
        var (at, layers) = (start + 1, 1);
        while (text[at..].StartsWith(Ampersand, StringComparison.Ordinal) && Name(text, at + Ampersand.Length) is { } inner)
        {
            if (!inner.IsClosed && !text[(at + Ampersand.Length)..].StartsWith(Ampersand, StringComparison.Ordinal))
                break;
            (at, layers) = (at + Ampersand.Length, layers + 1);
        }

        if (Name(text, at) is not { } name)
            return null;
        return name with { Span = TextSpan.FromBounds(start, name.Span.End), Layers = layers };
    }

    /// <summary>What stands for a character in plain text: any space is an ordinary one, and a soft hyphen is nothing.</summary>
    public static string? Plain(string? meant) =>
        meant is "\u00AD" ? ""
        : string.IsNullOrWhiteSpace(meant) && meant is not null ? " "
        : meant;

    /// <summary>The text with every reference read once; those that are unknown stay.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();
        var read = new StringBuilder();
        var done = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOf('&');
            if (next < 0)
                break;
            at += next;
            if (At(text, at) is { IsClosed: true, Text: { } meant } reference)
            {
                read.Append(text[done..at]).Append(meant);
                done = at = reference.Span.End;
            }
            else
            {
                at++;
            }
        }

        return read.Append(text[done..]).ToString();
    }

    /// <summary>The rest of a reference after its ampersand; null if there is none.</summary>
    private static EntityReference? Name(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return null;
        if (text[at] == '#')
            return Number(text, at);
        var end = at;
        while (end < text.Length && end - at < LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        var name = text[at..end];
        if (name.Length < 2 || !char.IsAsciiLetter(name[0]))
            return null;
        var isClosed = end < text.Length && text[end] == ';';
        var span = TextSpan.FromBounds(at, end + (isClosed ? 1 : 0));
        if (EntityTable.TryName(name, out var meant))
            return new EntityReference(span, 1, meant) { IsClosed = isClosed };
        return isClosed ? new EntityReference(span, 1, null) { IsClosed = true } : null;
    }

    private static EntityReference? Number(ReadOnlySpan<char> text, int at)
    {
        var isHex = at + 1 < text.Length && text[at + 1] is 'x' or 'X';
        var start = at + (isHex ? 2 : 1);
        var end = start;
        while (end < text.Length && end - start < 8 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        if (
            end == start
            || end == text.Length
            || text[end] != ';'
            || !int.TryParse(
                text[start..end],
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var point
            )
        )
            return null;
        var reference = new EntityReference(TextSpan.FromBounds(at, end + 1), 1, null) { IsClosed = true };
        if (EntityTable.TryNumber(point, out var meant))
            return reference with { Text = meant };
        // Java writes a character beyond U+FFFF as two halves.
        if (point is >= 0xD800 and < 0xDC00 && end + 2 < text.Length && text[end + 1] == '&' && Half(text, end + 2) is { } low)
            return reference with { Span = TextSpan.FromBounds(at, low.End), Text = char.ConvertFromUtf32(ToPoint(point, low.Value)) };
        return reference;
    }

    private static int ToPoint(int high, int low) => 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);

    private static (int Value, int End)? Half(ReadOnlySpan<char> text, int at)
    {
        if (!text[at..].StartsWith("#"))
            return null;
        var isHex = at + 1 < text.Length && text[at + 1] is 'x' or 'X';
        var start = at + (isHex ? 2 : 1);
        var length = text[start..].IndexOf(';');
        return
            length is > 0 and < 8
            && int.TryParse(
                text.Slice(start, length),
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var value
            )
            && value is >= 0xDC00 and <= 0xDFFF
            ? (value, start + length + 1)
            : null;
    }
}
