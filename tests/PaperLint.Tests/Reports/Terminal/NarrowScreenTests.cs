using System.Globalization;
using PaperLint.Linting;
using PaperLint.Reports;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Pages;
using PaperLint.Reports.Terminal;

namespace PaperLint.Tests.Reports.Terminal;

/// <summary>What people read on a screen fits its width and is broken between words; what goes to a pipe keeps its lines whole.</summary>
public class NarrowScreenTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void A_table_of_rules_is_cut_nowhere(int width)
    {
        var lines = Lines(output =>
            new RuleTable(new TerminalOptions { Width = width, Wraps = true }).Write(
                BuiltInRules.Load().Rules.Values.Select(rule => rule.Info),
                output
            )
        );

        Assert.All(lines, line => Assert.True(CellWidth.Of(line) <= width, line));
        Assert.DoesNotContain(lines, line => line.Contains('…', StringComparison.Ordinal));
        var text = Words(lines);
        Assert.Contains("A LaTeX command lost", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void Settings_stand_below_their_titles(int width)
    {
        var lines = Lines(output =>
            new SettingTable(new TerminalOptions { Width = width, Wraps = true }).Write(
                [
                    ("target", "unicode; quotation marks and dashes as usual for the format", "default"),
                    ("scripts", "plain", "paperlint.yml:3:1"),
                ],
                output
            )
        );

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.Equal(lines[0].IndexOf("from", StringComparison.Ordinal), lines[1].IndexOf("default", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void A_summary_is_broken_between_words_and_loses_none(int width)
    {
        var run = TerminalSummaryTests.Incomplete();
        var whole = Lines(output => new TerminalSummary(new TerminalOptions { Width = width }).Write(run, output));
        var broken = Lines(output => new TerminalSummary(new TerminalOptions { Width = width, Wraps = true }).Write(run, output));

        Assert.All(broken, line => Assert.True(CellWidth.Of(line) <= width, line));
        Assert.Equal(Words(whole), Words(broken));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(96)]
    public void The_line_of_a_rule_has_its_summary_or_leaves_it_to_the_examples(int width)
    {
        var lines = Lines(output => new TerminalReport(new TerminalOptions { Width = width }).Write(TerminalReportTests.Many(), output));

        Assert.DoesNotContain(lines, line => !line.StartsWith(' ') && line.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_line_stands_only_below_something()
    {
        Assert.Equal("", Lines(output => new TerminalSummary(new TerminalOptions()).Write(Papers.Run(), output))[0]);
        Assert.Equal(
            "Nothing found.",
            Lines(output => new TerminalSummary(new TerminalOptions()) { HasTextAbove = false }.Write(Papers.Run(), output))[0]
        );
    }

    [Fact]
    public void Nothing_is_found_only_where_something_was_examined()
    {
        var run = Papers.Run([], records: 0);
        Assert.DoesNotContain("Nothing found.", Lines(output => new TerminalSummary(new TerminalOptions()).Write(run, output)));
    }

    [Fact]
    public void Findings_that_an_example_stands_for_are_shown()
    {
        var run = Papers.Run(
            Enumerable
                .Range(0, 20)
                .Select(at => Papers.Finding(Pages.Escape, "gains 5[|\\%|] here", "%", line: 10 + 10 * at, row: at))
                .ToList(),
            20
        );

        var last = Lines(output => new TerminalReport(new TerminalOptions()).Write(run, output))[^1];

        Assert.Equal("--verbose shows every position.", last);
    }

    private static List<string> Lines(Action<TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(output);
        return [.. output.ToString().TrimEnd('\n').Split('\n')];
    }

    private static string Words(IEnumerable<string> lines) =>
        string.Join(' ', string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
