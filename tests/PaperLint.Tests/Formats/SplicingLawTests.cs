using System.Text;
using FsCheck.Fluent;
using PaperLint.Formats;
using PaperLint.Formats.Csv;
using PaperLint.Formats.Digests;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;
using PaperLint.Tests.Formats.Digests;
using PaperLint.Tests.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Formats;

/// <summary>
/// Many edits of one cell, whatever its bytes are: what the codec accepts reads back as made, however it checked the edits.
/// </summary>
public sealed class SplicingLawTests
{
    private static readonly string[] Written =
    [
        "",
        "",
        "x",
        "new",
        "Mar 18",
        "é",
        "𝒩",
        "\uD835",
        "\uDC9D",
        "\uFFFD",
        "\"",
        "\\",
        "\n",
        "\r\n",
        ",",
        "\u0001",
        "\uFEFF",
    ];

    /// <summary>Whole characters, parts of characters, and bytes that no decoder accepts.</summary>
    private static readonly byte[][] Anywhere =
    [
        "a"u8.ToArray(),
        "b "u8.ToArray(),
        "é"u8.ToArray(),
        "’"u8.ToArray(),
        "𝒩"u8.ToArray(),
        "\uFFFD"u8.ToArray(),
        "\uFEFF"u8.ToArray(),
        [0xE2],
        [0xE2, 0x80],
        [0x80],
        [0x99],
        [0xF0, 0x9D],
        [0x92, 0xA9],
        [0xC3],
        [0xA9],
        [0xFF],
        [0xED, 0xA0, 0xBD],
        [0xC0, 0x80],
    ];

    private static readonly byte[][] InJson =
    [
        .. Anywhere,
        .. new[] { "\\\"", "\\\\", "\\n", "\\/", "\\u0041", "\\u00e9", "\\ud835", "\\udc9d", "\\ud835\\udc9d" }.Select(
            Encoding.UTF8.GetBytes
        ),
    ];

    private static readonly byte[][] InQuotes =
    [
        .. Anywhere,
        .. new[] { "\"\"", ",", "\n", "\r", "\r\n", "\\" }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public void Many_edits_in_a_string_of_JSON_read_as_made() =>
        Holds(InJson, JsonLinesFormat.Instance, "{\"id\": \"2403.1\", \"title\": \"On Kilns\", \"abstract\": \"", "\"}\n");

    [Fact]
    public void Many_edits_in_a_quoted_cell_read_as_made() =>
        Holds(InQuotes, CsvFormat.Instance, "id,title,abstract\n2403.1,On Kilns,\"", "\"\n");

    [Fact]
    public void Many_edits_in_a_plain_cell_read_as_made() =>
        Holds([.. Anywhere, "\""u8.ToArray(), "\\"u8.ToArray()], CsvFormat.Instance, "id,title,abstract\n2403.1,On Kilns,", "\n");

    /// <summary>The paragraph is so long that only the text around each edit is checked.</summary>
    [Fact]
    public void Many_edits_in_a_long_paragraph_read_as_made() =>
        Holds(
            [
                .. Anywhere,
                .. new[]
                {
                    "\n",
                    "\r\n",
                    "\r",
                    "\nnew\n",
                    "\nMar 18\n",
                    "\nby AK and the research community",
                    "new",
                    "Mar 18",
                    "\u00A0\n",
                    " ",
                    "\nn",
                    "e\u200B\n",
                    new string('k', 130),
                }.Select(Encoding.UTF8.GetBytes),
            ],
            DigestFormat.Instance,
            $"{Digest.Furniture}On Kilns That Are Heated by Day and by Night\n\n{Prose}",
            $"{Prose}\n",
            Prose.Length
        );

    private static string Prose { get; } =
        string.Concat(Enumerable.Repeat("A kiln that is heated by day is cold by night, and nobody minds. ", 10)) + "It ends here";

    /// <param name="edge">The number of UTF-16 code units at each end of the value that are not edited.</param>
    private static void Holds(byte[][] pieces, DocumentFormat format, string before, string after, int edge = 0)
    {
        var (made, refused) = (0, 0);
        Law.Holds(Gen.ArrayOf(Gen.Elements(pieces)).Zip(Gen.Choose(0, int.MaxValue)), example =>
        {
            var (cell, seed) = example;
            byte[] file = [.. Encoding.UTF8.GetBytes(before), .. cell.SelectMany(piece => piece), .. Encoding.UTF8.GetBytes(after)];
            if (Documents.TryRead(format, file).Records is not [var record] || record.Abstract is not { } field)
                return;
            if (field.Text.Length < 2 * edge)
                return;
            List<TextEdit> edits =
            [
                .. EditsIn(field.Text.Length - 2 * edge, new Random(seed)).Select(edit => edit with { Span = edit.Span.Shift(edge) }),
            ];
            var expected = TextRevision.Original(field.Text).Apply(edits).Text;
            if (record.Codec.TryEncode(record, field, edits, out var raw, out _))
            {
                made++;
                Assert.All(raw, edit => Assert.True(field.Extent.Contains(edit.Span)));
                Assert.Equal(expected, AfterAll(raw));
                return;
            }

            refused++;
            // If each edit alone were accepted, and all together read as made, there would have been no reason to refuse them.
            var alone = new List<RawEdit>();
            foreach (var edit in edits)
            {
                if (!record.Codec.TryEncode(record, field, edit, out var one, out _))
                    return;
                alone.Add(one);
            }

            Assert.NotEqual(expected, AfterAll(alone));

            string? AfterAll(IEnumerable<RawEdit> all) =>
                Documents.TryRead(format, Documents.Apply(file, all)).Records is [var read]
                    ? read.Fields.First(other => other.Name == field.Name).Text.ToString()
                    : null;
        });
        Assert.True(
            made > Effort.Of(50) && refused > Effort.Of(10),
            $"{made} were accepted and {refused} refused: the law was hardly tried."
        );
    }

    /// <summary>In order and without conflicts, often adjacent.</summary>
    private static List<TextEdit> EditsIn(int length, Random random)
    {
        var edits = new List<TextEdit>();
        for (var at = random.Next(3); at <= length && edits.Count < 6; at += random.Next(3))
        {
            var edit = new TextEdit(new TextSpan(at, random.Next(Math.Min(3, length - at + 1))), Written[random.Next(Written.Length)]);
            if (edits.Exists(edit.ConflictsWith))
                continue;
            edits.Add(edit);
            at = edit.Span.End;
        }

        return edits;
    }
}
