using System.Text;

namespace PaperLint.Formats;

/// <summary>Content that no reader exists for, recognised well enough to say in one sentence what it is.</summary>
/// <param name="Seems">Ends the sentence "The file seems to be …".</param>
/// <param name="Remedy">What would help, in the imperative and without a full stop; null where nothing simple would.</param>
internal sealed record ForeignContent(string Seems, string? Remedy = null)
{
    /// <summary>How files begin, from their specifications; the longer beginning first where one begins with another.</summary>
    private static readonly (byte[] Beginning, ForeignContent Content)[] Beginnings =
    [
        ([0x1F, 0x8B], new("compressed with gzip", "Decompress it first")),
        ([0x28, 0xB5, 0x2F, 0xFD], new("compressed with Zstandard", "Decompress it first")),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], new("compressed with xz", "Decompress it first")),
        ([.. "BZh"u8], new("compressed with bzip2", "Decompress it first")),
        ([(byte)'P', (byte)'K', 3, 4], new("a ZIP archive or an Office document", "Unpack it first")),
        ([.. "PAR1"u8], new("Parquet")),
        ([.. "ARROW1"u8], new("an Arrow file")),
        ([.. "%PDF-"u8], new("a PDF document")),
        ([.. "SQLite format 3"u8], new("an SQLite database")),
        ([0xFF, 0xFE, 0, 0], new("text in UTF-32", "Convert it to UTF-8")),
        ([0, 0, 0xFE, 0xFF], new("text in UTF-32", "Convert it to UTF-8")),
        ([0xFF, 0xFE], new("text in UTF-16", "Convert it to UTF-8")),
        ([0xFE, 0xFF], new("text in UTF-16", "Convert it to UTF-8")),
    ];

    /// <summary>Recognises what is no UTF-8 text at all.</summary>
    public static ForeignContent? OfBytes(ReadOnlySpan<byte> head)
    {
        foreach (var (beginning, content) in Beginnings)
        {
            if (head.StartsWith(beginning))
                return content;
        }

        var zeros = head.Count((byte)0);
        if (zeros == 0)
            return null;
        // Latin text in UTF-16 has a zero in every second byte, and hardly any in the others.
        var odd = 0;
        for (var at = 1; at < head.Length; at += 2)
            odd += head[at] == 0 ? 1 : 0;
        return zeros > head.Length / 3 && (odd > zeros * 9 / 10 || odd < zeros / 10)
            ? new ForeignContent("text in UTF-16", "Convert it to UTF-8")
            : new ForeignContent("binary data");
    }

    /// <summary>Recognises text that is written for programs.</summary>
    public static ForeignContent? OfText(ReadOnlySpan<byte> head, string path)
    {
        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        if (text[0] is (byte)'{' or (byte)'[')
            return OfJson(text);
        if (text[0] == (byte)'<')
            return new ForeignContent(text.IndexOf("html"u8) is >= 0 and < 200 || text.IndexOf("HTML"u8) is >= 0 and < 200 ? "HTML" : "XML");
        if (text[0] == (byte)'@' && text.IndexOf((byte)'{') is > 1 and < 30)
            return new ForeignContent("BibTeX");
        if (text.StartsWith("---\n"u8) || text.StartsWith("---\r"u8))
            return new ForeignContent("YAML, or Markdown with a YAML header");
        return OfTable(text, path);
    }

    private static ForeignContent OfJson(ReadOnlySpan<byte> text)
    {
        var line = text[..LineEnd(text)].TrimEnd(" \t"u8);
        var rest = text[LineEnd(text)..].TrimStart("\r\n"u8);
        var objectPerLine = line[0] == (byte)'{' && line[^1] == (byte)'}' && line.Length > 2;
        return objectPerLine && (rest.IsEmpty || rest[0] == (byte)'{')
            ? new ForeignContent("JSON Lines")
            : new ForeignContent("JSON");
    }

    private static ForeignContent? OfTable(ReadOnlySpan<byte> text, string path)
    {
        var header = text[..LineEnd(text)];
        var extension = Path.GetExtension(path);
        if (header.Contains((byte)'\t') && (extension.Equals(".tsv", StringComparison.OrdinalIgnoreCase) || NamesColumns(header, '\t')))
            return new ForeignContent("tab-separated values");
        return extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) || NamesColumns(header, ',')
            ? new ForeignContent("CSV")
            : null;
    }

    /// <summary>Whether a line names what tables of papers have: no sentence has two such words between its separators.</summary>
    private static bool NamesColumns(ReadOnlySpan<byte> header, char separator)
    {
        if (header.Length > 4_096)
            return false;
        var names = Encoding.UTF8.GetString(header).Split(separator);
        return names.Count(name => name.Trim(' ', '"').ToLowerInvariant() is
            "title" or "abstract" or "authors" or "id" or "url" or "doi" or "date" or "year" or "venue") >= 2;
    }

    private static int LineEnd(ReadOnlySpan<byte> text)
    {
        var end = Text.LineBreak.IndexIn(text);
        return end < 0 ? text.Length : end;
    }
}
