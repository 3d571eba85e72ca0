using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using PaperLint.Formats;
using PaperLint.Formats.Catalog;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Text;

namespace PaperLint.Tests.Formats;

/// <summary>The laws of formats on real files, if they lie beside the checkout, with other readers for comparison.</summary>
public sealed class FormatCorpusTests(ITestOutputHelper log)
{
    /// <summary>Unless the tests run at full size, larger files are left out; some of each format remain.</summary>
    private const int MostBytesOfAFew = 4_000_000;

    private static readonly string[] Names =
    [
        "hf/daily.jsonl",
        "arxiv/arxiv.jsonl",
        "venues/venues.jsonl",
        "crossref/jats.jsonl",
        "dedup/references.jsonl",
        "pairs/changed.jsonl",
        "pairs/unchanged.jsonl",
        "csv/arxiv.csv",
        "csv/cord19.csv",
    ];

    [Fact]
    public void Every_record_is_read_with_the_values_that_other_readers_see() =>
        ForEach(
            (format, file) =>
            {
                var ours = Documents.Read(format, file).Select(record => Values(record.Fields)).ToList();
                Assert.Equal(Witness(format, file), ours);
                log.WriteLine($"{ours.Count} records");
            }
        );

    [Fact]
    public void An_edit_of_every_tenth_record_changes_only_its_cells() =>
        ForEach(
            (format, file) =>
            {
                var records = Documents.Read(format, file);
                var edits = new List<RawEdit>();
                var expected = new List<string>();
                var edited = 0;
                foreach (var record in records)
                {
                    var field = record.Address.Row % 10 == 0 ? record.Abstract ?? record.Title : null;
                    if (field is null || field.Text.IsEmpty)
                    {
                        expected.Add(Values(record.Fields));
                        continue;
                    }

                    // An edit that is hard for every codec: between two characters in the middle, with quotes and more.
                    TextEdit[] made = [new(new TextSpan(field.Text.Length / 2, Math.Min(2, field.Text.Length / 2)), "“é”, \"q\"\\ 𝒩")];
                    if (!record.Codec.TryEncode(record, field, made, out var raw, out _))
                    {
                        expected.Add(Values(record.Fields));
                        continue;
                    }

                    Assert.All(raw, edit => Assert.True(field.Extent.Contains(edit.Span)));
                    edits.AddRange(raw);
                    expected.Add(
                        Values(
                            record.Fields.Select(other =>
                                other == field
                                    ? new Field(
                                        field.Name,
                                        field.Role,
                                        TextRevision.Original(field.Text).Apply(made).Text.AsMemory(),
                                        default,
                                        field.Pointer
                                    )
                                    : other
                            )
                        )
                    );
                    edited++;
                }

                Assert.True(edited >= records.Count / 15, $"Only {edited} of {records.Count} records were edited.");
                var after = Documents.Apply(file, edits);
                Assert.Equal(expected, Witness(format, after));
                Assert.Equal(expected, Documents.Read(format, after).Select(record => Values(record.Fields)));
                log.WriteLine($"{edited} records edited");
            }
        );

    [Fact]
    public void No_edit_gives_the_same_bytes() =>
        ForEach(
            (format, file) =>
            {
                var edits = Documents
                    .Read(format, file)
                    .SelectMany(record => record.Fields.Where(field => field.Role != FieldRole.Other).Select(field => (record, field)))
                    .Where(pair => !pair.field.Text.IsEmpty)
                    .Select(pair => pair.record.Codec.TryEncode(pair.record, pair.field, Idle(pair.field), out var raw, out _) ? raw : null)
                    .OfType<RawEdit>();
                Assert.Equal(file, Documents.Apply(file, edits));
            }
        );

    [Fact]
    public void Lines_and_columns_of_findings_lead_to_what_was_matched() =>
        ForEachFile(
            (path, text) =>
            {
                var lines = text.ReplaceLineEndings("\n").Split('\n');
                var source = new DocumentSource(path, IsNamed: true, () => File.OpenRead(Path.Combine(Repository.Corpus!, path)));
                var run = new LintRun(new LintOptions { Book = BuiltInRules.Load(), Threads = 2 }).Execute(
                    [source],
                    [],
                    CancellationToken.None
                );
                Assert.Empty(run.Summary.Errors);
                Assert.Empty(run.Summary.Skipped);
                var (seen, beyondAscii) = (0, 0);
                foreach (
                    var finding in run.Findings.Where(finding =>
                        finding.Location is { Start: var start, End: var end } && start.Line == end.Line
                    )
                )
                {
                    var (start, end) = (finding.Location.Start, finding.Location.End);
                    var raw = lines[start.Line][start.Column..end.Column];
                    Assert.Equal(
                        finding.Matched,
                        path.EndsWith(".csv", StringComparison.Ordinal)
                            ? raw.Replace("\"\"", "\"", StringComparison.Ordinal)
                            : JsonSerializer.Deserialize<string>($"\"{raw}\"")
                    );
                    seen++;
                    beyondAscii += Ascii.IsValid(lines[start.Line].AsSpan(0, start.Column)) ? 0 : 1;
                }

                log.WriteLine($"{seen} findings read again, {beyondAscii} of them behind characters beyond ASCII");
            }
        );

    private static TextEdit Idle(Field field)
    {
        // A whole character, and one that the file does not escape.
        var at = field.Text.Span.IndexOfAnyInRange('a', 'z');
        return at < 0 ? new TextEdit(new TextSpan(0, 0), "") : new TextEdit(new TextSpan(at, 1), field.Text.Slice(at, 1).ToString());
    }

    private static string Values(IEnumerable<Field> fields) => string.Join("\n", fields.Select(field => $"{field.Pointer} = {field.Text}"));

    private static IEnumerable<string> Witness(DocumentFormat format, byte[] file) => format.Name == "csv" ? CsvRows(file) : JsonRows(file);

    private static IEnumerable<string> JsonRows(byte[] file)
    {
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            using var json = JsonDocument.Parse(line);
            yield return string.Join(
                "\n",
                json.RootElement.EnumerateObject()
                    .Where(member => member.Value.ValueKind != JsonValueKind.Null)
                    .Select(member =>
                        $"/{member.Name} = {(member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : member.Value.GetRawText())}"
                    )
            );
        }
    }

    private static IEnumerable<string> CsvRows(byte[] file)
    {
        using var parser = new CsvParser(new StringReader(Encoding.UTF8.GetString(file)), CultureInfo.InvariantCulture);
        parser.Read();
        var header = parser.Record!;
        while (parser.Read())
            yield return string.Join("\n", header.Zip(parser.Record!, (name, value) => $"/{name} = {value}"));
    }

    private void ForEach(Action<DocumentFormat, byte[]> check) =>
        ForEachFile(
            (path, _) =>
            {
                var file = File.ReadAllBytes(Path.Combine(Repository.Corpus!, path));
                var format = new FormatDetection(FormatCatalog.Of(FieldMap.Default))
                    .Detect(file.AsSpan(0, Math.Min(file.Length, FormatDetection.HeadLength)), path)
                    .Format;
                check(format!, file);
            }
        );

    private void ForEachFile(Action<string, string> check)
    {
        var corpus = Needs.Corpus();

        foreach (var name in Names.Where(name => Effort.IsFull || new FileInfo(Path.Combine(corpus, name)).Length < MostBytesOfAFew))
        {
            log.WriteLine(name);
            check(name, File.ReadAllText(Path.Combine(corpus, name)));
        }
    }
}
