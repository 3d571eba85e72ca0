using System.Buffers;
using System.Text;

namespace PaperLint.Formats.Foreign;

/// <summary>Content that PaperLint cannot read, recognised well enough to say what it is.</summary>
/// <param name="Seems">The end of the sentence "The file seems to be …".</param>
/// <param name="Remedy">What would help, in the imperative and without a full stop; null if there is no simple remedy.</param>
internal sealed record ForeignContent(string Seems, string? Remedy = null)
{
    /// <summary>The first bytes of files, from their specifications; if one is a prefix of another, the longer one comes first.</summary>
    private static readonly (byte[] Beginning, ForeignContent Content)[] Beginnings =
    [
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
    ];

    /// <summary>Recognises content that is not UTF-8 text.</summary>
    public static ForeignContent? OfBytes(ReadOnlySpan<byte> head)
    {
        foreach (var (beginning, content) in Beginnings)
        {
            if (head.StartsWith(beginning))
                return content;
        }

        var zeros = head.Count((byte)0);
        if (zeros == 0 || IsText(head))
            return null;
        // UTF-16 text in Latin script has a zero in every second byte, and hardly any in the others.
        var odd = 0;
        for (var at = 1; at < head.Length; at += 2)
            odd += head[at] == 0 ? 1 : 0;
        return zeros > head.Length / 3 && (odd > zeros * 9 / 10 || odd < zeros / 10)
            ? new ForeignContent("text in UTF-16 without a byte-order mark", "Convert it to UTF-8")
            : new ForeignContent("binary data");
    }

    /// <summary>
    /// Whether it is text despite containing a zero byte, as broken exports do: nearly all of it is UTF-8, and there are hardly any control
    /// characters.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        var (controls, broken) = (0, 0);
        for (var at = 0; at < head.Length; )
        {
            if (Rune.DecodeFromUtf8(head[at..], out var rune, out var length) != OperationStatus.Done)
                broken++;
            else if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r' or '\f'))
                controls++;
            at += length;
        }

        return controls <= Math.Max(1, head.Length / 50) && broken <= head.Length / 10;
    }
}
