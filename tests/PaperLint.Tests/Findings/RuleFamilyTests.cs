using PaperLint.Findings;

namespace PaperLint.Tests.Findings;

public sealed class RuleFamilyTests
{
    [Fact]
    public void Every_family_is_found_by_its_prefix_and_no_two_share_one()
    {
        Assert.All(RuleFamily.All, family => Assert.Same(family, RuleFamily.Of($"{family.Prefix}0001")));
        Assert.Equal(RuleFamily.All.Count, RuleFamily.All.Select(family => family.Prefix).Distinct().Count());
        Assert.Equal(RuleFamily.All.Count, RuleFamily.All.Select(family => family.Name).Distinct().Count());
    }

    [Fact]
    public void Families_stand_in_the_order_of_the_cascade() =>
        Assert.Equal(RuleFamily.All.OrderBy(family => family.Stage), RuleFamily.All);

    [Theory]
    [InlineData("MINE0001")]
    [InlineData("LTXX001")]
    [InlineData("ltx0001")]
    [InlineData("LTX")]
    [InlineData("")]
    public void Other_ids_belong_to_the_user(string id) => Assert.Same(RuleFamily.Custom, RuleFamily.Of(id));

    [Fact]
    public void A_rule_name_becomes_one_word() => Assert.Equal("RuleLtx0001", Rules.Of("LTX0001").PascalName);
}
