using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Formats.Csv;
using PaperLint.Formats.Json;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;
using PaperLint.Tests.Formats.Csv;
using PaperLint.Tests.Formats.Json;
using PaperLint.Tests.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Formats;

/// <summary>
/// Everything in a file is in a record, is reported with its position, or is part of the format's own syntax. For digests, see
/// <see cref="Digests.DigestLawTests"/>.
/// </summary>
public sealed class NothingLostTests
{
    [Fact]
    public void Every_line_of_JSON_Lines_is_a_record_or_is_reported() => Law.Holds(JsonTexts.Lines, file =>
        {
            var skipped = new List<SkippedItem>();
            var records = Documents.Read(JsonLinesFormat.Instance, file, skipped.Add);
            var told = records
                .Select(record => record.WindowPosition.Line)
                .Concat(skipped.Select(item => item.Position!.Value.Line))
                .ToHashSet();
            var lines = Encoding.UTF8.GetString(file).Split('\n');
            Assert.All(lines.Index().Where(line => line.Item.AsSpan().Trim(" \t\r\uFEFF").Length > 0), line =>
                Assert.Contains(line.Index, told)
            );
        });

    [Fact]
    public void Every_row_of_a_table_is_a_record_or_is_reported() => Law.Holds(CsvTexts.Files(), file =>
        {
            var skipped = new List<SkippedItem>();
            var (records, error) = Documents.TryRead(CsvFormat.Instance, file, skipped.Add);
            if (error is not null)
                return; // The file as a whole is reported.
            var gap = new StringBuilder();
            long at = 0;
            foreach (var record in records)
            {
                gap.Append(Encoding.UTF8.GetString(file.AsSpan((int)at..(int)record.Extent.Start)));
                at = record.Extent.End;
            }

            gap.Append(Encoding.UTF8.GetString(file.AsSpan((int)at..)));
            var rows = gap.ToString().Split('\n', '\r').Count(line => line.AsSpan().Trim(" ,;\t\"\uFEFF").Length > 0);
            Assert.True(rows == 1 || skipped.Count > 0, $"There are {rows} rows that are in no record, the header among them: {gap}");
        });

    [Fact]
    public void Every_value_of_a_JSON_document_is_in_a_record_or_is_reported() => Law.Holds(Whole, file =>
        {
            var skipped = new List<SkippedItem>();
            using var reader = JsonFormat.Instance.Open(new MemoryStream(file), new Document("d", "json"), skipped.Add);
            var records = new List<ByteSpan>();
            try
            {
                while (reader.TryRead(out var record))
                    records.Add(record.Extent);
            }
            catch (InputException)
            {
                Assert.Empty(records);
                return;
            }

            var mark = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var lines = new LineIndex(file.AsMemory(mark), mark);
            var told = skipped.Select(item => item.Position).ToHashSet();
            var left = Values(file, mark, start => told.Contains(lines.PositionOf(start)))
                .Where(value => !records.Exists(record => record.Contains(value)))
                .ToList();
            Assert.Equal(left.Count, reader.Beside?.Count ?? 0);
            if (left.Count > 0)
                Assert.Equal(lines.PositionOf(left[0].Start), reader.Beside!.Position);
        });

    [Fact]
    public void A_JSON_document_that_is_broken_is_reported() =>
        Law.Holds(Whole.SelectMany(file => JsonTexts.Broken(Encoding.UTF8.GetString(file))), text =>
        {
            var skipped = new List<SkippedItem>();
            foreach (var format in new[] { JsonFormat.Instance, Hasty })
            {
                skipped.Clear();
                var (_, error) = Documents.TryRead(format, Encoding.UTF8.GetBytes(text), skipped.Add);
                Assert.True(
                    error is not null || skipped.Count > 0 || JsonOracle.IsJson(text),
                    $"Nobody was told that this is no JSON: {text}"
                );
            }
        });

    [Fact]
    public void However_soon_what_holds_no_papers_is_passed_the_same_papers_are_found() => Law.Holds(Whole, file =>
        {
            var (records, _) = Documents.TryRead(JsonFormat.Instance, file);
            Assert.Equal(records.Select(record => record.Pointer), Documents.TryRead(Hasty, file).Records.Select(record => record.Pointer));
        });

    /// <summary>Immediately skips values that cannot hold papers, which otherwise happens only after many of them.</summary>
    private static JsonFormat Hasty { get; } = new(limits: new ReadLimits { MaxWalkedContainers = 0 });

    /// <summary>Documents with papers at various positions, and other values beside and between them.</summary>
    private static Gen<byte[]> Whole => Gen.Frequency((3, Node(4).Select(Encoding.UTF8.GetBytes)), (1, JsonTexts.Documents));

    private static Gen<string> Node(int depth) =>
        depth == 0
            ? Gen.Frequency((3, JsonTexts.Paper), (1, Gen.Elements("1", "\"x\"", "null", "[]", "{}", "[1, 2]", "{\"n\": 1}")))
            : Gen.Frequency(
                (1, JsonTexts.Paper),
                (1, Gen.Elements("17", "\"a, b\"", "[3, \"x\"]", "{\"n\": [[]]}")),
                (3, Node(depth - 1).ArrayOf().Select(items => $"[{string.Join(", ", items.Take(4))}]")),
                (
                    3,
                    Node(depth - 1)
                        .ArrayOf()
                        .Select(items => $"{{{string.Join(",\n", items.Take(4).Select((item, at) => $"\"k{at}\": {item}"))}}}")
                )
            );

    /// <summary>The scalar values of a document, and its lists that hold only scalars, except those inside reported values.</summary>
    /// <param name="isTold">Whether the value that begins at this offset, in bytes, is reported together with everything in it.</param>
    private static List<ByteSpan> Values(byte[] file, int mark, Func<long, bool> isTold)
    {
        var values = new List<ByteSpan>();
        using var document = JsonDocument.Parse(file.AsMemory(mark));
        var reader = new Utf8JsonReader(file.AsSpan(mark));
        reader.Read();
        Collect(ref reader, document.RootElement, mark, isTold, values);
        return values;
    }

    private static void Collect(ref Utf8JsonReader reader, JsonElement element, int mark, Func<long, bool> isTold, List<ByteSpan> values)
    {
        if (isTold(mark + reader.TokenStartIndex))
        {
            reader.Skip();
            return;
        }

        if (element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            values.Add(ByteSpan.FromBounds(mark + reader.TokenStartIndex, mark + reader.BytesConsumed));
            return;
        }

        if (
            element.ValueKind == JsonValueKind.Array
            && element.EnumerateArray().All(item => item.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        )
        {
            var start = reader.TokenStartIndex;
            reader.Skip();
            values.Add(ByteSpan.FromBounds(mark + start, mark + reader.BytesConsumed));
            return;
        }

        // JsonDocument keeps every member, including those with a repeated key.
        var members =
            element.ValueKind == JsonValueKind.Array
                ? [.. element.EnumerateArray()]
                : element.EnumerateObject().Select(member => member.Value).ToList();
        foreach (var member in members)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.PropertyName)
                reader.Read();
            Collect(ref reader, member, mark, isTold, values);
        }

        reader.Read();
    }
}
