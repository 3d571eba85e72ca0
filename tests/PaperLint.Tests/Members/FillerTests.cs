using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Tests.Members;

/// <summary>Tests the helpers with which other tests check that no member is forgotten.</summary>
public sealed class FillerTests
{
    [Fact]
    public void A_member_that_is_lost_is_named_with_its_owner()
    {
        var example = new Filler(0).Make<RuleExample>();

        Assert.Equal(["RuleExample.Note: 'text 5' became nothing"], Differences.Between(example, example with { Note = null }));
    }

    [Fact]
    public void Members_inside_of_members_are_seen()
    {
        var set = new Filler(0).Make<RuleSet>();
        var (id, setting) = set.Rules.First();
        var other = set with { Extends = [set.Extends[0], "other"], Rules = set.Rules.SetItem(id, setting with { Options = null }) };

        var differences = Differences.Between(set, other);

        Assert.Equal(2, differences.Count);
        Assert.Contains(differences, difference => difference.StartsWith("RuleSet.Extends: ", StringComparison.Ordinal));
        Assert.Contains(differences, difference => difference.StartsWith("RuleSetting.Options: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_that_were_made_alike_are_the_same() =>
        Assert.Empty(Differences.Between(new Filler(1).Make<RuleSet>(), new Filler(1).Make<RuleSet>()));

    [Fact]
    public void Some_seeds_tell_neighbouring_flags_apart() =>
        Assert.Contains(Enumerable.Range(0, 8).Select(seed => new Filler(seed).Make<SubstitutionMatcher>()), matcher =>
            matcher.IgnoreCase != matcher.WholeWords
        );
}
