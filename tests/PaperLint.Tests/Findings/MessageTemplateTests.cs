using PaperLint.Findings;

namespace PaperLint.Tests.Findings;

public sealed class MessageTemplateTests
{
    [Fact]
    public void Gaps_are_numbered_by_first_use()
    {
        var template = MessageTemplate.Parse("'{match}' for '{fix}', not '{match}'.");
        Assert.Equal("'{0}' for '{1}', not '{0}'.", template.Numbered);
        Assert.Equal("match fix", string.Join(' ', template.Names));
        Assert.Equal("'a' for 'b', not 'a'.", template.Format(["a", "b"]));
        Assert.Equal("'{match}' for '{fix}', not '{match}'.", template.ToString());
    }

    [Fact]
    public void What_fills_a_gap_is_not_read_again() =>
        Assert.Equal("{1} {0} x", MessageTemplate.Parse("{a} {b} x").Format(["{1}", "{0}"]));

    [Theory]
    [InlineData("a }")]
    [InlineData("a {b")]
    [InlineData("a {b {c} d")]
    [InlineData("{}")]
    [InlineData("{a}}")]
    public void A_brace_without_its_partner_or_a_name_is_an_error(string source) =>
        Assert.Throws<FormatException>(() => MessageTemplate.Parse(source));
}
