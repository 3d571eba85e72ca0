using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>The header of the message that a digest came in, where it was saved along.</summary>
internal static class MailHeader
{
    private const int LeastFields = 3;

    /// <summary>The fields that every message has, one of which must be there (RFC 5322, 3.6).</summary>
    private static readonly string[] Common = ["From", "To", "Date", "Subject"];

    /// <summary>Whether a paragraph is one: a field in every line, or the rest of the field before it.</summary>
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

    /// <summary>What stands before the colon, where that is the name of a field: letters, digits and hyphens.</summary>
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
