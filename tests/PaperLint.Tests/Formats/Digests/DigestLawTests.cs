using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Formats;
using PaperLint.Formats.Digests;
using PaperLint.Tests.Text;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Formats.Digests;

/// <summary>Reading and writing preserve every byte, whatever the file looks like.</summary>
public sealed class DigestLawTests
{
    private static readonly string[] Fragments =
    [
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "\n\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\r",
        " ",
        "\t",
        " \n",
        "\n\u00A0\n",
        "new",
        "Subscribe",
        "Mar 18",
        "byAK and the research community",
        "Get trending papers in your email inbox!\n",
        "A Title",
        "A Title: Of Something?",
        "Short and closed.",
        "We study",
        "the",
        "cut off in the",
        "Some prose is here. More of it follows, until there is enough.",
        new('t', 155),
        new('u', 245),
        new('p', 300),
        $"{new string('a', 420)}.",
        "é",
        "\u2019",
        "𝒩",
        "\uFEFF",
        "\u200B",
        "\0",
        "\uFFFD",
        ".",
        "?",
    ];

    private static readonly byte[][] Broken =
    [
        [0xFF],
        [0xE2, 0x82],
        [0xC3],
        [0x80],
        [0xF0, 0x9F, 0x98],
    ];

    internal static Gen<byte[]> Files =>
        Gen.Frequency((12, Gen.Elements(Fragments).Select(Encoding.UTF8.GetBytes)), (1, Gen.Elements(Broken)))
            .ArrayOf()
            .Select(parts => (byte[])[.. Encoding.UTF8.GetBytes(Digest.Furniture), .. parts.SelectMany(part => part)]);

    internal static Gen<string> NewTexts => Gen.Elements([.. Fragments, "", "", "\uD835", "\uDC9D", "x\ny", "and this. Or that"]);

    [Fact]
    public void Windows_change_nothing() => Law.Holds(Files.Zip(Gen.Choose(1, 90)), example =>
        {
            var (file, window) = example;
            Assert.Equal(Shown(Digest.Read(file)), Shown(Digest.Read(file, new DigestFormat(new ReadLimits(window)))));
        });

    [Fact]
    public void Fields_furniture_and_blank_lines_make_the_file() => Law.Holds(Files, file =>
        {
            var gaps = new List<byte>();
            var at = 0;
            foreach (var field in Digest.Read(file).SelectMany(record => record.Fields))
            {
                Assert.InRange(field.Extent.Start, at, file.Length);
                gaps.AddRange(file[at..(int)field.Extent.Start]);
                Assert.Equal(field.Text.ToString(), Encoding.UTF8.GetString(file, (int)field.Extent.Start, (int)field.Extent.Length));
                at = (int)field.Extent.End;
            }

            gaps.AddRange(file[at..]);
            foreach (var line in Encoding.UTF8.GetString([.. gaps]).ReplaceLineEndings("\n").Split('\n'))
                Assert.True(IsBlank(line) || IsFurniture(line.Trim(' ', '\t')), $"'{line}' is in no field.");
        });

    [Fact]
    public void Positions_are_those_of_the_whole_file() => Law.Holds(Files.Zip(Gen.Choose(1, 90)), example =>
        {
            var (file, window) = example;
            var lines = new LineIndex(file);
            foreach (var record in Digest.Read(file, new DigestFormat(new ReadLimits(window))))
            {
                foreach (var field in record.Fields)
                {
                    Assert.Equal(lines.PositionOf(field.Extent.Start), record.Lines.PositionOf(field.Extent.Start));
                    Assert.Equal(lines.PositionOf(field.Extent.End), record.Lines.PositionOf(field.Extent.End));
                    Assert.Equal(field.Extent, record.Codec.MapOf(record, field).Extent);
                    Assert.Equal(field.Text.Length, record.Codec.MapOf(record, field).TextLength);
                }
            }
        });

    [Fact]
    public void An_edit_that_changes_nothing_writes_the_same_bytes() => Law.Holds(Files.Zip(Gen.Choose(0, 1 << 20)), example =>
        {
            var (file, chance) = example;
            foreach (var record in Digest.Read(file))
            {
                foreach (var field in record.Fields.Where(field => !field.Text.Span.ContainsAny("\0\uFFFD")))
                {
                    var span = SpanIn(field.Text.Length, chance);
                    if (record.Codec.TryEncode(record, field, new TextEdit(span, span.Of(field.Text.Span).ToString()), out var raw, out _))
                        Assert.Equal(file, Digest.Apply(file, raw));
                }
            }
        });

    [Fact]
    public void An_edit_reads_back_as_made_and_changes_no_other_field()
    {
        var made = 0;
        Law.Holds(Files.Zip(NewTexts).Zip(Gen.Choose(0, 1 << 20)), example =>
        {
            var ((file, newText), chance) = example;
            var records = Digest.Read(file);
            foreach (var (record, field) in records.SelectMany(record => record.Fields.Select(field => (record, field))))
            {
                var edit = new TextEdit(SpanIn(field.Text.Length, chance), newText);
                if (!record.Codec.TryEncode(record, field, edit, out var raw, out var reason))
                {
                    Assert.NotEmpty(reason);
                    continue;
                }

                made++;
                Assert.True(field.Extent.Contains(raw.Span));
                var expected = records
                    .SelectMany(other => other.Fields)
                    .Select(other => other == field ? edit.ApplyTo(field.Text.ToString()) : other.Text.ToString());
                var after = Digest.Read(Digest.Apply(file, raw));
                Assert.Equal(expected, after.SelectMany(other => other.Fields).Select(other => other.Text.ToString()));
                Assert.Equal(Digest.Outline(records).Count(), after.Count);
                Assert.Equal(
                    records.SelectMany(other => other.Fields.Select(f => (other.Pointer, f.Name))),
                    after.SelectMany(other => other.Fields.Select(f => (other.Pointer, f.Name)))
                );
            }
        });
        Assert.True(made > Effort.Of(500), $"Only {made} edits were accepted: the law was hardly tried.");
    }

    private static TextSpan SpanIn(int length, int chance)
    {
        var start = chance % (length + 1);
        return new TextSpan(start, chance / 7 % Math.Min(4, length - start + 1));
    }

    private static bool IsBlank(string line) => line.All(c => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF');

    private static bool IsFurniture(string line) =>
        line is "new" or "Subscribe" or "Mar 18" or "Get trending papers in your email inbox!"
        || line.StartsWith("byAK ", StringComparison.Ordinal);

    private static string Shown(IEnumerable<Record> records) =>
        string.Join(
            '\n',
            records.Select(record =>
                $"{record.Pointer} {record.Extent} {record.WindowStart} {record.WindowPosition} {Encoding.UTF8.GetString(record.Window.Span)} "
                + string.Join(' ', record.Metadata)
                + string.Join(' ', record.Fields.Select(field => $"{field.Name} {field.Extent} {field.Text}"))
            )
        );
}
