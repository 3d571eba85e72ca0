using PaperLint.Reports.Markdown;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Reports.Markdown;

public class RuleIndexTests
{
    [Fact]
    public void The_page_has_a_table_for_each_family_and_a_section_for_each_rule() =>
        Snapshot.Verify(RuleIndex.Write([Pages.Escape, Pages.Mojibake, Pages.Missing, Pages.Hidden]), extension: "md");

    [Fact]
    public void The_order_of_the_rules_does_not_matter() =>
        Assert.Equal(RuleIndex.Write([Pages.Escape, Pages.Mojibake]), RuleIndex.Write([Pages.Mojibake, Pages.Escape]));

    [Fact]
    public void It_has_no_carriage_returns_and_ends_with_one_line_break()
    {
        var page = RuleIndex.Write([Pages.Escape with { Why = "One.\r\n\r\nTwo.\r\n" }]);
        Assert.DoesNotContain('\r', page);
        Assert.EndsWith("```\n", page, StringComparison.Ordinal);
    }
}
