using System.Text.Json;
using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Formats.Csv;
using PaperLint.Formats.JsonLines;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Tests.Analysis;
using PaperLint.Tests.Formats;
using PaperLint.Tests.Formats.Digests;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Fixes;

/// <summary>
/// A record may hold any number of findings, and each costs what it would cost alone: nobody can construct a file that is slow to process.
/// </summary>
public sealed class CrowdedRecordTests
{
    private static readonly AnalyzerSet BuiltIn = AnalyzerCatalog.Create(
        BuiltInRules.Load().Resolve(["huggingface"], new Dictionary<string, RuleSetting>())
    );

    public static IEnumerable<object[]> KindsAndFormats =>
        CrowdedText.Kinds.SelectMany(kind => new[] { "jsonl", "csv", "digest" }.Select(format => new object[] { kind, format }));

    [Theory]
    [MemberData(nameof(KindsAndFormats))]
    public void Finding_costs_the_same_for_each(string kind, string format)
    {
        var cascade = new Cascade(BuiltIn.Records, BuiltIn.Protectors);
        CostOfEach.StaysTheSame(pieces => RecordOf(CrowdedText.Of(kind, pieces), format), record => _ = Find(cascade, record));
    }

    [Theory]
    [MemberData(nameof(KindsAndFormats))]
    public void Fixing_costs_the_same_for_each(string kind, string format)
    {
        var cascade = new Cascade(BuiltIn.Records, BuiltIn.Protectors);
        CostOfEach.StaysTheSame(
            pieces => RecordOf(CrowdedText.Of(kind, pieces), format),
            record => _ = new RecordFixer(FixOptions.Everything, version => Find(cascade, version), InMemoryFixing.Reread).Fix(record)
        );
    }

    /// <summary>Fixes that are refused one by one, beside others that are made.</summary>
    [Theory]
    [InlineData("jsonl")]
    [InlineData("digest")]
    public void Refusing_costs_the_same_for_each(string format)
    {
        var cascade = new Cascade([new Replacing("LTX0001", "heat", "cool"), new Replacing("TXT0001", "kiln", "oven")], []);
        CostOfEach.StaysTheSame(
            pieces => RecordOf(string.Concat(Enumerable.Repeat("Nobody should heat a kiln by night. ", pieces)) + "That is all.", format),
            record =>
                _ = new RecordFixer(
                    new FixOptions(Unsafe: true, finding => finding.Rule.Id != "LTX0001"),
                    version => Find(cascade, version),
                    InMemoryFixing.Reread
                ).Fix(record)
        );
    }

    /// <summary>One fix may change a whole field in thousands of positions, and so connects all other fixes in it.</summary>
    [Theory]
    [InlineData("jsonl")]
    [InlineData("digest")]
    public void A_fix_in_many_places_costs_the_same_for_each(string format)
    {
        var cascade = new Cascade(
            [new Everywhere("LAY0001", "  ", " "), new Replacing("LTX0001", "heat", "cool"), new Replacing("LTX0002", "  kiln", "oven")],
            []
        );
        CostOfEach.StaysTheSame(
            pieces => RecordOf(string.Concat(Enumerable.Repeat("Nobody should heat a  kiln by  night. ", pieces)) + "That is all.", format),
            record => _ = new RecordFixer(FixOptions.Safe, version => Find(cascade, version), InMemoryFixing.Reread).Fix(record)
        );
    }

    /// <summary>Groups may be nested as deeply as the text is long, and none of them may be closed.</summary>
    [Theory]
    [InlineData(@"\a{")]
    [InlineData(@"\a{} ")]
    [InlineData(@"\a{x}\a{ ")]
    [InlineData(@"{a \over b ")]
    [InlineData(@"\a[[")]
    [InlineData("{")]
    [InlineData("( ")]
    [InlineData("$ ")]
    [InlineData("$x_{")]
    [InlineData("a_{")]
    [InlineData("ell_{a^{")]
    [InlineData("sqrt{")]
    [InlineData("``")]
    [InlineData("<i>")]
    [InlineData("&amp;")]
    [InlineData("https://a.b/{")]
    [InlineData("a_{b} of \U0001F600 ")]
    public void Groups_that_nothing_closes_take_the_same_time_for_each(string piece)
    {
        var cascade = new Cascade(BuiltIn.Records, BuiltIn.Protectors);
        TimeOfEach.StaysTheSame(
            500,
            pieces => RecordOf("We see a gain of 5\\% with m gg n and then " + string.Concat(Enumerable.Repeat(piece, pieces)), "jsonl"),
            record => _ = Find(cascade, record)
        );
    }

    private static IReadOnlyList<Finding> Find(Cascade cascade, Record record)
    {
        var found = cascade.Run(record, new Profile(Profile.HuggingFace, "the test says so"), Evidence.None);
        Assert.Empty(found.Skipped);
        return found.Findings;
    }

    private static Record RecordOf(string text, string format) =>
        Assert.Single(
            format switch
            {
                "digest" => Digest.Read($"{Digest.Furniture}On Kilns That Are Heated by Day and by Night\n\n{text}\n"),
                "csv" => Documents.Read(
                    CsvFormat.Instance,
                    $"id,title,abstract\n2403.1,On Kilns,{(text.AsSpan().IndexOfAny(",\"") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")}\n"
                ),
                _ => Documents.Read(
                    JsonLinesFormat.Instance,
                    JsonSerializer.Serialize(
                        new
                        {
                            id = "2403.1",
                            title = "On Kilns",
                            @abstract = text,
                        }
                    ) + "\n"
                ),
            }
        );

    /// <summary>Replaces all occurrences of a word in one fix.</summary>
    private sealed class Everywhere(string id, string word, string by) : RecordAnalyzer([Findings.Rules.Of(id)])
    {
        public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
        {
            foreach (var field in record.Fields)
            {
                List<TextEdit> edits = [];
                for (
                    var at = field.Text.IndexOf(word, StringComparison.Ordinal);
                    at >= 0;
                    at = field.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal)
                )
                    edits.Add(new TextEdit(new TextSpan(at, word.Length), by));
                if (edits.Count > 0)
                    sink.Report(new Observation(Rules[0], field, edits[0].Span, new ProposedFix(FixSafety.Safe, edits)));
            }
        }
    }
}
