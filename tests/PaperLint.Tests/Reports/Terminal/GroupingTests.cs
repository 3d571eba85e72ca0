using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;
using PaperLint.Tests.Snapshots;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Reports.Terminal;

/// <summary>The same findings, grouped in different ways.</summary>
public sealed class GroupingTests
{
    [Theory]
    [InlineData(Grouping.Rule)]
    [InlineData(Grouping.Text)]
    [InlineData(Grouping.File)]
    [InlineData(Grouping.Profile)]
    public void Ten_thousand_findings_take_thirty_lines(Grouping grouping)
    {
        var text = Text(TerminalReportTests.Many(), new TerminalOptions { GroupBy = grouping });
        Assert.True(text.Split('\n').Length - 1 <= TerminalReport.MostLines);
        Snapshot.Verify(text, $"by {grouping}");
    }

    [Theory]
    [InlineData(Grouping.Text)]
    [InlineData(Grouping.File)]
    public void Few_findings_are_grouped_where_that_is_asked_for(Grouping grouping) =>
        Snapshot.Verify(Text(Few(), new TerminalOptions { GroupBy = grouping }), $"by {grouping}");

    [Fact]
    public void The_same_text_with_another_fix_is_another_group()
    {
        var text = Text(
            Papers.Run(
                Papers.Finding(Pages.Escape, "5[|\\%|]", "%", line: 10, row: 1),
                Papers.Finding(Pages.Escape, "6[|\\%|]", " per cent", line: 20, row: 2),
                Papers.Finding(Pages.Escape, "7[|\\%|]", line: 30, row: 3)
            ),
            new TerminalOptions { GroupBy = Grouping.Text }
        );
        Assert.Equal(3, text.Split('\n').Count(line => line.StartsWith("warning", StringComparison.Ordinal)));
    }

    [Fact]
    public void Verbose_shows_every_group()
    {
        var findings = Enumerable
            .Range(0, 300)
            .Select(at => Papers.Finding(Pages.Escape, $"word [|\\{at}|] and more", $"{at}", line: 10 + at, row: at));
        var run = Papers.Run([.. findings], 300);
        Assert.Equal(28, Groups(run, new TerminalOptions { GroupBy = Grouping.Text }));
        Assert.Equal(300, Groups(run, new TerminalOptions { GroupBy = Grouping.Text, Verbose = true }));
    }

    [Fact]
    public void However_they_are_put_together_their_number_is_the_same() =>
        Prop.ForAll<(byte Text, byte File, bool IsInfo)[]>(drawn =>
            {
                var findings = (drawn ?? []).Select(
                    (one, at) =>
                        Papers.Finding(
                            one.IsInfo ? Pages.Duplicate : Pages.Escape,
                            $"word [|\\{one.Text % 5}|] and",
                            one.Text % 2 == 0 ? "x" : null,
                            path: $"{one.File % 3}.txt",
                            line: 10 + at,
                            row: at,
                            arguments: ("title", "A")
                        )
                );
                var run = Papers.Run([.. findings], 1_000);
                return Enum.GetValues<Grouping>()
                    .All(grouping =>
                        CountOf(run, new TerminalOptions { GroupBy = grouping, Verbose = true }) == run.Findings.Count
                        && CountOf(
                            run,
                            new TerminalOptions
                            {
                                GroupBy = grouping,
                                Verbose = true,
                                Quiet = true,
                            }
                        ) == run.Findings.Count(finding => finding.Severity > Severity.Info)
                    );
            })
            .Check(Law.Tried(100));

    /// <summary>The sum of the findings column.</summary>
    private static int CountOf(RunResult run, TerminalOptions options) =>
        Text(run, options)
            .Split('\n')
            .Select(line =>
                Regex.Match(
                    line,
                    @"^(?:error|warning|info) .*? {2,}(?<count>\d+) +(?:–|[<>]? ?[\d.]+ %)",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(5)
                )
            )
            .Where(match => match.Success)
            .Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));

    private static int Groups(RunResult run, TerminalOptions options) =>
        Text(run, options).Split('\n').Count(line => line.StartsWith("warning", StringComparison.Ordinal));

    private static RunResult Few() =>
        Papers.Run(
            Papers.Finding(Pages.Mojibake, "it[|â€™|]s known", "’", line: 5, row: 0),
            Papers.Finding(
                Pages.Escape,
                "a long way before the place where it gains 5[|\\%|] over the baseline of the year before",
                "%",
                line: 10,
                row: 1
            ),
            Papers.Finding(Pages.Escape, "loses 7[|\\%|]", "%", path: "digests/b.txt", line: 20, row: 2),
            Papers.Finding(
                Pages.Duplicate,
                "a [|title|]",
                path: "digests/b.txt",
                line: 40,
                row: 4,
                arguments: ("title", "A [red]title[/]\u001b[2J")
            )
        );

    private static string Text(RunResult run, TerminalOptions options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new TerminalReport(options).Write(run, output);
        return output.ToString();
    }
}
