using System.Globalization;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Reports.Fixing;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;
using PaperLint.Tests.Snapshots;
using PaperLint.Text;

namespace PaperLint.Tests.Reports.Terminal;

public class TerminalSummaryTests
{
    [Fact]
    public void It_says_what_was_found_and_what_was_examined() => Snapshot.Verify(Text(TerminalReportTests.Many()));

    [Fact]
    public void Nothing_found_is_said_plainly() => Snapshot.Verify(Text(Papers.Run()));

    [Fact]
    public void Everything_that_was_not_examined_is_said_in_full() => Snapshot.Verify(Text(Incomplete()));

    [Fact]
    public void Quiet_keeps_what_went_wrong() => Snapshot.Verify(Text(Incomplete(), new TerminalOptions { Quiet = true }));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Thousands_of_broken_lines_have_a_few_reasons(bool verbose)
    {
        var run = Papers.Run([], records: 9);
        var skipped = Enumerable
            .Range(0, 3_000)
            .Select(at => new SkippedItem(
                at % 3 == 0 ? "a.jsonl" : "b.jsonl",
                $"/{at}",
                null,
                at < 2_980 ? "The line ends inside a string." : $"'{at}' is no value.",
                new LinePosition(at, 4)
            ));
        var text = Text(run with { Summary = run.Summary with { Skipped = [.. skipped] } }, new TerminalOptions { Verbose = verbose });
        if (verbose)
            Assert.Equal(3_000, text.Split("not examined: ").Length - 1);
        else
            Snapshot.Verify(text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_only_counted_is_counted(bool verbose)
    {
        var run = Papers.Run([], records: 9);
        SkippedItem Broken(int at) => new("a.jsonl", $"/{at}", null, "The line ends inside a string.", new LinePosition(at, 4));
        var summary = run.Summary with
        {
            Skipped = [.. Enumerable.Range(0, 20).Select(Broken)],
            FurtherSkipped = [new SkippedCount(Broken(20), 5_000_000)],
        };
        var text = Text(run with { Summary = summary }, new TerminalOptions { Verbose = verbose });
        Assert.False(summary.IsComplete);
        Assert.Contains(
            verbose
                ? "a.jsonl:21:5 #/20: The line ends inside a string. (4,999,999 more positions, for the same reason)"
                : "(5,000,019 more positions, for the same reason)",
            text,
            StringComparison.Ordinal
        );
        Assert.Equal(!verbose, text.Contains("5,000,020 positions not examined: --verbose lists 21 of them.", StringComparison.Ordinal));
    }

    [Fact]
    public void One_of_each_reads_well()
    {
        var run = Papers.Run([Papers.Finding(Pages.Escape, "5[|\\%|]", "%")], records: 1);
        Snapshot.Verify(Text(run with { Summary = run.Summary with { OtherFiles = 1, Duration = TimeSpan.FromSeconds(75) } }));
    }

    [Fact]
    public void A_run_that_was_stopped_counts_the_records_of_the_file_that_it_was_in()
    {
        var run = Papers.Run([], records: 0);
        var stopped = run.Summary with
        {
            Documents = [],
            Cancelled = true,
            Profiles = [new ProfileCount("plain", "nothing says how its text was made", 768)],
        };
        Assert.Contains(
            "Examined 768 records, and 0 files completely, in ",
            Text(run with { Summary = stopped }),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void A_dry_run_says_whose_places_it_shows(bool isDryRun, int mended)
    {
        var output = new StringWriter();
        new TerminalSummary(
            new TerminalOptions(),
            new FixSummary([]) { Counts = new FixCounts(mended, 0, 0, 0), IsDryRun = isDryRun }
        ).Write(TerminalReportTests.Many(), output);
        Assert.Equal(
            isDryRun && mended > 0,
            output.ToString().Contains("Lines and columns refer to the fixed text.", StringComparison.Ordinal)
        );
    }

    internal static RunResult Incomplete()
    {
        var run = Papers.Run(
            Papers.Finding(Pages.Duplicate, "a [|title|]", "", FixSafety.Unsafe),
            Papers.Finding(Pages.Escape, "5[|\\%|]", "%")
        );
        return run with
        {
            Summary = run.Summary with
            {
                Documents = [.. run.Summary.Documents, new DocumentSummary(new Document("b.jsonl", "jsonl"), 1_200)],
                Profiles =
                [
                    new ProfileCount("huggingface", "a digest file", 175),
                    new ProfileCount("arxiv", "its URL is on arxiv.org\u001b[2J", 1_200),
                ],
                OtherFiles = 7,
                LfsPointers = [.. Enumerable.Range(0, 7).Select(at => $"lfs/{at}.jsonl")],
                Skipped =
                [
                    new SkippedItem("b.jsonl", "/records/17", "LTX0002", "The rule failed: index out of range."),
                    new SkippedItem("c.jsonl", null, null, "The line is longer than 64 MB."),
                ],
                Notices =
                [
                    .. Enumerable
                        .Range(1, 6)
                        .Select(row => new Notice(
                            "b.jsonl",
                            $"/records/{row}",
                            "The fixes of LTX0002, LTX0004 undo or trigger one another."
                        )),
                ],
                Errors =
                [
                    new InputError("d.jsonl", new LinePosition(4, 11), "This is not JSON.", "Is it a CSV file?"),
                    new InputError(null, null, "There is no such rule set."),
                ],
                Cancelled = true,
            },
        };
    }

    private static string Text(RunResult run, TerminalOptions? options = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new TerminalSummary(options ?? new TerminalOptions()).Write(run, output);
        return output.ToString();
    }
}
