using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>Recognises the header of the e-mail that contained the digest, if it was saved with it.</summary>
internal static class MailHeader
{
    private const int LeastFields = 3;

    /// <summary>Common header fields (RFC 5322, 3.6), two of which must be there.</summary>
    private static readonly string[] Common = ["From", "To", "Date", "Subject"];

    /// <summary>Whether a paragraph is a header: every line is a field, or continues the field before it.</summary>
    public static bool Is(ReadOnlySpan<byte> paragraph)
    {
        var (fields, common) = (0, 0);
        while (!paragraph.IsEmpty)
        {
            var length = LineBreak.IndexIn(paragraph);
            var line = length < 0 ? paragraph : paragraph[..length];
            paragraph = length < 0 ? [] : paragraph[(length + LineBreak.LengthAt(paragraph, length))..];
            if (fields > 0 && line is [(byte)' ' or (byte)'\t', ..])
                continue;
            if (NameIn(line) is not { IsEmpty: false } name)
                return false;
            fields++;
            foreach (var known in Common)
                common += System.Text.Ascii.EqualsIgnoreCase(name, known) ? 1 : 0;
        }

        return fields >= LeastFields && common >= 2;
    }

    /// <summary>The text before the colon if it is the name of a field (letters, digits and hyphens); else empty.</summary>
    private static ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] is not ((byte)' ' or (byte)'\t')))
            return [];
        foreach (var letter in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter != '-')
                return [];
        }

        return line[..colon];
    }
}
