using System.Globalization;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports;
using PaperLint.Reports.JsonLines;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Sarif;
using PaperLint.Reports.Terminal;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Reports;

/// <summary>How a fact about a source is shown to people and to programs.</summary>
public sealed class SourceFactTests
{
    private static readonly Finding OfFile = Fact(new SourceFact(416, 691, null), line: 10);

    private static readonly Finding OfBlock = Fact(
        new SourceFact(12, 691, new SourceBlock(SourceBlockKind.Host, "old.example.org")),
        line: 20
    );

    [Fact]
    public void It_is_a_finding_with_some_of_its_records() =>
        Snapshot.Verify(Text(new TerminalReport(new TerminalOptions { Width = 100 }), Papers.Run([OfFile, OfBlock], 691)));

    [Fact]
    public void Its_line_among_many_counts_one_finding_and_all_its_records()
    {
        var escapes = Enumerable
            .Range(0, 20)
            .Select(at => Papers.Finding(Pages.Escape, $"Gains {at}[|\\%|]", "%", line: 100 + at, row: at));
        var run = Papers.Run([OfFile, .. escapes], 691);
        Snapshot.Verify(Text(new TerminalReport(new TerminalOptions()), run) + Text(new TerminalStatistics(new TerminalOptions()), run));
    }

    [Fact]
    public void Programs_read_how_many_records_of_how_many() =>
        Snapshot.Verify(Text(new JsonLinesReport(), Papers.Run([OfFile, OfBlock], 691)));

    [Fact]
    public void Its_SARIF_message_has_an_id_that_its_rule_knows()
    {
        using var log = System.Text.Json.JsonDocument.Parse(
            Text(new SarifReport(SarifOptionsOfTests()), Papers.Run([OfFile, OfBlock], 691))
        );
        var run = log.RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var message = result.GetProperty("message");
            var arguments = message.GetProperty("arguments").EnumerateArray().Select(argument => (object)argument.GetString()!).ToArray();
            var template = rule.GetProperty("messageStrings")
                .GetProperty(message.GetProperty("id").GetString()!)
                .GetProperty("text")
                .GetString()!;
            // Validators want quotation marks around every placeholder; people read numbers without them.
            Assert.Equal(
                message.GetProperty("text").GetString()!.Replace("'", "", StringComparison.Ordinal),
                string.Format(CultureInfo.InvariantCulture, template, arguments).Replace("'", "", StringComparison.Ordinal)
            );
            Assert.DoesNotMatch(@"[^']\{\d\}|\{\d\}[^']", template);
            Assert.DoesNotMatch(@"'[\d.,]+( %)?'", message.GetProperty("text").GetString()!);
            Assert.Equal(2, result.GetProperty("relatedLocations").GetArrayLength());
            Assert.Equal(691, result.GetProperty("properties").GetProperty("of").GetInt64());
        }
    }

    private static SarifOptions SarifOptionsOfTests() =>
        new()
        {
            ExitCode = 1,
            ToolVersion = "0.1.0",
            InformationUri = new Uri("https://example.org/"),
            RulesUri = new Uri("https://example.org/rules"),
            WorkingFolder = "/work",
        };

    private static Finding Fact(SourceFact fact, int line)
    {
        var (first, second, third) = (Member(line, 1), Member(line + 3, 2), Member(line + 6, 3));
        var arguments = fact.Arguments();
        return first with
        {
            Fact = fact,
            Arguments = arguments,
            Message = SourceFact.MessageOf(first.Rule, fact.Block?.Kind).Format(arguments),
            Fingerprint = Fingerprint.OfFact(first.Rule.Id, first.Location.Path, fact.Block),
            Related =
            [
                new RelatedLocation(second.Location, "Another of these records."),
                new RelatedLocation(third.Location, "Another of these records."),
            ],
        };
    }

    private static Finding Member(int line, int row) =>
        Papers.Finding(Pages.Missing, "[||]no abstract", line: line, row: row, arguments: ("row", $"{row}"));

    private static string Text(Report report, RunResult run)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        report.Write(run, output);
        return output.ToString();
    }
}
