using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;
using PaperLint.Tests.Snapshots;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Reports.Terminal;

public class TerminalReportTests
{
    private static readonly TerminalOptions Narrow = new() { Width = 80 };

    [Fact]
    public void A_finding_shows_its_line_its_place_and_its_fix() =>
        Snapshot.Verify(Text(Papers.Run(Papers.Finding(Pages.Escape, "The method gains 5[|\\%|] over the baseline.", "%")), Narrow));

    [Fact]
    public void Carets_stand_below_the_place_whatever_stands_before_it() =>
        Snapshot.Verify(
            Text(
                Papers.Run(
                    Papers.Finding(Pages.Escape, "深層学習は 5[|\\%|] 良い", "%", line: 10, row: 1),
                    Papers.Finding(Pages.Escape, "naı\u0308ve cafe\u0301 gains 5[|\\%|] here", "%", line: 20, row: 2),
                    Papers.Finding(Pages.Escape, "a\ttab,\t\tand 5[|\\%|] here", "%", line: 30, row: 3),
                    Papers.Finding(Pages.Escape, "😀 👩 gains [|5\\%|] here", "5%", line: 40, row: 4),
                    Papers.Finding(Pages.Escape, "wide inside [|深層|] here", line: 50, row: 5),
                    Papers.Finding(Pages.Escape, "only a mark: e[|\u0301|] here", "", line: 60, row: 6)
                ),
                Narrow with
                {
                    Verbose = true,
                }
            )
        );

    [Fact]
    public void Hostile_text_is_shown_and_does_nothing()
    {
        var text = Text(
            Papers.Run(
                Papers.Finding(
                    Pages.Hidden,
                    "a [red]bold[/] claim [|\u202e|]desrever si siht",
                    "",
                    FixSafety.Unsafe,
                    "evil\u001b[2J.txt",
                    10,
                    1
                ),
                Papers.Finding(
                    Pages.Hidden,
                    "before [|\u001b[31mred\u001b[0m|] after",
                    "red",
                    FixSafety.Unsafe,
                    "evil\u001b[2J.txt",
                    20,
                    2
                ),
                Papers.Finding(Pages.Hidden, "zero[|\u200b|]width", "", FixSafety.Safe, "evil\u001b[2J.txt", 30, 3)
            ),
            Narrow
        );
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        Snapshot.Verify(text);
    }

    [Fact]
    public void Long_lines_are_cut_around_the_place() =>
        Snapshot.Verify(
            Text(
                Papers.Run(
                    Papers.Finding(Pages.Escape, $"{Words(500)} in the middle [|\\%|] of it {Words(500)}", "%", line: 10, row: 1),
                    Papers.Finding(Pages.Escape, $"[|\\%|] at the beginning {Words(800)}", "%", line: 20, row: 2),
                    Papers.Finding(Pages.Escape, $"{Words(800)} at the end [|\\%|]", "%", line: 30, row: 3),
                    Papers.Finding(Pages.Escape, $"{Words(400)} a long place [|{Words(60)}|] {Words(400)}", "short", line: 40, row: 4),
                    Papers.Finding(Pages.Escape, $"{Words(400)} {new string('深', 90)}[|学|]{new string('習', 90)}", line: 50, row: 5)
                ),
                Narrow with
                {
                    Verbose = true,
                }
            )
        );

    [Fact]
    public void A_line_of_5000_characters_fits_the_terminal()
    {
        var text = Text(Papers.Run(Papers.Finding(Pages.Escape, $"{new string('x', 3000)}[|\\%|]{new string('y', 2000)}", "%")), Narrow);
        Assert.All(text.Split('\n')[1..], line => Assert.True(line.Length <= 80, line));
        Assert.Contains("x\\%y", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_place_in_any_text_gets_carets_within_the_width() =>
        Prop.ForAll<string, byte, byte>(
                (drawn, from, size) =>
                {
                    // As a file would contain it, and without the marks.
                    var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(drawn ?? "")).Replace('|', '深').Replace('a', '\u0301');
                    var (start, width) = (Math.Min(from, text.Length), 60 + size % 60);
                    var end = Math.Min(start + size % 8, text.Length);
                    var finding = Papers.Finding(
                        Pages.Escape,
                        $"{text[..start]}[|{text[start..end]}|]{text[end..]}",
                        "x",
                        FixSafety.Unsafe
                    );
                    var lines = Text(Papers.Run(finding), Narrow with { Width = width, Verbose = true }).TrimEnd('\n').Split('\n');
                    return lines.Skip(1).All(line => CellWidth.Of(line) <= width)
                        && lines.Length >= 4
                        && lines[2].TrimStart().StartsWith('^')
                        && lines.All(line => Visible.Of(line) == line);
                }
            )
            .Check(Law.Tried(100));

    [Fact]
    public void A_place_on_several_lines_is_underlined_on_its_first() =>
        Snapshot.Verify(
            Text(
                Papers.Run(
                    Papers.Finding(Pages.Escape, "it begins [|here\nand ends\nhere|] after all", "there", line: 10, row: 1),
                    Papers.Finding(Pages.Escape, "a line break[|\n|]is the place", " ", line: 20, row: 2)
                ),
                Narrow
            )
        );

    [Fact]
    public void Places_at_the_edges_and_empty_ones_get_a_caret() =>
        Snapshot.Verify(
            Text(
                Papers.Run(
                    Papers.Finding(Pages.Escape, "the last one [|\\%|]", "%", line: 10, row: 1),
                    Papers.Finding(Pages.Escape, "[||]no capital", "A ", line: 20, row: 2),
                    Papers.Finding(Pages.Escape, "no full stop[||]", ".", line: 30, row: 3),
                    Papers.Finding(Pages.Escape, "word.[||]Next", " ", line: 40, row: 4),
                    Papers.Finding(Pages.Escape, "[||]", "text", line: 50, row: 5)
                ),
                Narrow
            )
        );

    [Fact]
    public void Other_places_are_named_below()
    {
        var first = Papers.Finding(Pages.Duplicate, "the [|first|] of both", line: 4);
        var second = Papers.Finding(
            Pages.Duplicate,
            "the [|second|] of both",
            path: "digests/2024-04.txt",
            line: 40,
            row: 3,
            arguments: ("title", "A Survey of Surveys")
        ) with
        {
            Related = [new RelatedLocation(first.Location, "The first record with this title.")],
        };
        Snapshot.Verify(Text(Papers.Run(second), Narrow));
    }

    [Fact]
    public void Ten_thousand_findings_take_thirty_lines()
    {
        var text = Text(Many(), new TerminalOptions());
        Assert.True(text.Split('\n').Length - 1 <= TerminalReport.MostLines);
        Snapshot.Verify(text);
    }

    [Fact]
    public void Many_rules_take_thirty_lines()
    {
        var findings = Enumerable
            .Range(0, 45)
            .SelectMany(rule =>
                Enumerable
                    .Range(0, 45 - rule)
                    .Select(at =>
                        Papers.Finding(
                            Pages.Rule($"TXT{rule:0000}", $"rule-{rule}", "Something is wrong.", "Something is wrong."),
                            "a [|place|]",
                            line: 10 + at,
                            row: at
                        )
                    )
            );
        var text = Text(Papers.Run([.. findings], 50), new TerminalOptions());
        Assert.True(text.Split('\n').Length - 1 <= TerminalReport.MostLines);
        Snapshot.Verify(text);
    }

    [Fact]
    public void Rules_that_fail_the_run_come_before_the_others()
    {
        var info = Enumerable
            .Range(0, 20)
            .Select(at => Papers.Finding(Pages.Duplicate, "a [|title|]", line: 10 + at, row: at, arguments: ("title", $"Title {at}")));
        var warning = Papers.Finding(Pages.Escape, "5[|\\%|]", "%", line: 500, row: 90);
        var lines = Text(Papers.Run([.. info, warning], 100), new TerminalOptions()).Split('\n');
        Assert.StartsWith("warning", lines[1], StringComparison.Ordinal);
        Snapshot.Verify(string.Join('\n', lines));
    }

    [Fact]
    public void Verbose_shows_every_finding() =>
        Assert.Equal(
            10_400,
            Text(Many(), new TerminalOptions { Verbose = true })
                .Split('\n')
                .Count(line => line.StartsWith("digests/", StringComparison.Ordinal))
        );

    [Fact]
    public void Quiet_leaves_out_what_does_not_fail_the_run()
    {
        var run = Papers.Run(
            Papers.Finding(Pages.Escape, "5[|\\%|]", "%", line: 10, row: 1),
            Papers.Finding(Pages.Duplicate, "a [|title|]", line: 20, row: 2)
        );
        var text = Text(run, Narrow with { Quiet = true });
        Assert.Contains("LTX0002", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DUP0001", text, StringComparison.Ordinal);
        Assert.Equal("", Text(run, Narrow with { Quiet = true, FailOn = null }));
    }

    [Fact]
    public void Nothing_found_prints_nothing() => Assert.Equal("", Text(Papers.Run(), Narrow));

    [Fact]
    public void Colours_follow_the_severity_and_markup_in_data_means_nothing() =>
        Snapshot.Verify(
            Text(
                    Papers.Run(
                        Papers.Finding(Pages.Mojibake, "it[|â€™|]s [red]not[/] red", "’", line: 10, row: 1),
                        Papers.Finding(Pages.Escape, "gains 5[|\\%|] here", "%", line: 20, row: 2)
                    ),
                    Narrow with
                    {
                        Color = true,
                    }
                )
                .Replace("\u001b", "␛", StringComparison.Ordinal)
        );

    [Fact]
    public void Statistics_fit_a_screen()
    {
        using var output = new StringWriter();
        new TerminalStatistics(new TerminalOptions { Width = 80, Wraps = true }).Write(Many(), output);
        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("unsafe", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_are_a_table()
    {
        using var output = Writer();
        new TerminalStatistics(new TerminalOptions()).Write(Many(), output);
        Snapshot.Verify(output.ToString());
    }

    internal static RunResult Many()
    {
        var findings = new List<Finding>();
        for (var at = 0; at < 8_000; at++)
            findings.Add(Papers.Finding(Pages.Escape, $"Gains {at % 97}[|\\{"%&_"[at % 3]}|] over all", "%", line: 10 + 10 * at, row: at));
        for (var at = 0; at < 400; at++)
            findings.Add(Papers.Finding(Pages.Mojibake, $"it[|{(at % 5 == 0 ? "Ã©" : "â€™")}|]s", "’", line: 15 + 10 * at, row: at));
        for (var at = 0; at < 1_500; at++)
            findings.Add(
                Papers.Finding(
                    Pages.Missing,
                    "[||]no abstract",
                    path: at % 3 == 0 ? "digests/b.txt" : "digests/2024-03.txt",
                    line: 17 + 10 * at,
                    row: at,
                    arguments: ("row", $"{at}")
                )
            );
        for (var at = 0; at < 500; at++)
            findings.Add(
                Papers.Finding(
                    Pages.Duplicate,
                    "a [|title|]",
                    "",
                    FixSafety.Unsafe,
                    line: 18 + 10 * at,
                    row: at,
                    arguments: ("title", $"Title {at} of a paper")
                )
            );
        return Papers.Run(findings, 12_000);
    }

    private static string Text(RunResult run, TerminalOptions options)
    {
        using var output = Writer();
        new TerminalReport(options).Write(run, output);
        return output.ToString();
    }

    private static StringWriter Writer() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private static string Words(int length) =>
        string.Concat(Enumerable.Repeat("lorem ipsum dolor sit amet ", length / 27 + 1))[..length].Trim();
}
