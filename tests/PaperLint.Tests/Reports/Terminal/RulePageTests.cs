using System.Globalization;
using PaperLint.Findings;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Pages;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Reports.Terminal;

public class RulePageTests
{
    [Fact]
    public void A_page_tells_everything_about_a_rule()
    {
        using var output = Writer();
        new RulePage(new TerminalOptions { Width = 80 }).Write(Pages.Escape with { Severity = Severity.Error }, output);
        Snapshot.Verify(output.ToString());
    }

    [Fact]
    public void A_hostile_page_does_nothing()
    {
        using var output = Writer();
        var rule = Pages.Rule("XYZ0001", "evil\u001b[2J", "Bad \u202e summary.", "It is bad.") with
        {
            Why =
                "One\u0007\n\n```\ncode \u001b[31m\n```\n\n1. first item of a list that goes on for a while, so that it has to be broken somewhere\n2. second",
            Status = RuleStatus.Deprecated,
            ReplacedBy = "XYZ0002",
            Examples =
            [
                new RuleExample("two\nlines [|with\nmarks\u200b|] and 深[|層|]", "fixed\nlines", "abstract", null, "it is\u001b wide"),
            ],
        };
        new RulePage(new TerminalOptions { Width = 60 }).Write(rule, output);
        Snapshot.Verify(output.ToString());
    }

    [Fact]
    public void The_table_has_a_line_for_each_rule()
    {
        using var output = Writer();
        new RuleTable(new TerminalOptions { Width = 90 }).Write(
            [Pages.Mojibake, Pages.Escape, Pages.Hidden, Pages.Missing, Pages.Duplicate],
            output
        );
        Snapshot.Verify(output.ToString());
    }

    private static StringWriter Writer() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };
}
