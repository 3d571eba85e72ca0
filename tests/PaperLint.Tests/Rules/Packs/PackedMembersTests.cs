using PaperLint.Expressions;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Rules.Packs;
using PaperLint.Tests.Members;
using PaperLint.Text.Pairs;

namespace PaperLint.Tests.Rules.Packs;

/// <summary>If somebody adds a member to a rule or a rule set but does not store it in packs, these tests name it.</summary>
public sealed class PackedMembersTests
{
    private const int Seeds = 8;

    public static TheoryData<string> Matchers { get; } =
    [.. typeof(RuleMatcher).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RuleMatcher))).Select(type => type.Name).Order()];

    [Theory]
    [MemberData(nameof(Matchers))]
    public void A_pack_holds_every_member_of_a_rule(string matcher)
    {
        var kind = typeof(RuleMatcher).Assembly.GetTypes().Single(type => type.Name == matcher && type.IsSubclassOf(typeof(RuleMatcher)));
        for (var seed = 0; seed < Seeds; seed++)
        {
            var filler = FillerWith(seed);
            var rule = filler.Make<Rule>() with { Matcher = (RuleMatcher)filler.Make(kind) };
            CheckRoundTrip(RuleBook.Empty with { Rules = RuleBook.Empty.Rules.Add(rule.Info.Id, rule) });
        }
    }

    [Fact]
    public void A_pack_holds_every_member_of_a_rule_set()
    {
        for (var seed = 0; seed < Seeds; seed++)
            CheckRoundTrip(RuleBook.Empty.With(FillerWith(seed).Make<RuleSet>()));
    }

    private static void CheckRoundTrip(RuleBook book) =>
        Assert.Empty(Differences.Between(book, RulePack.Open(RulePack.Write(book)).ReadBook()));

    private static Filler FillerWith(int seed) =>
        new Filler(seed)
            .With<RuleMatcher>(_ => new RequiredMatcher())
            .With(number => MessageTemplate.Parse($"'{{match}}' is wrong for the {number}th time."))
            .With(_ => RuleFamily.Of("LTX0002"))
            .With(number => LinearExpression.Of($"an expression {number}", ignoreCase: number % 2 == 0))
            .With(number => Clue.Of($"clue {number} {(char)('!' + number % 15)}"))
            // The family follows from the id.
            .Adjust<RuleInfo>(info => info with { Id = $"LTX{info.Id.Length:0000}" });
}
