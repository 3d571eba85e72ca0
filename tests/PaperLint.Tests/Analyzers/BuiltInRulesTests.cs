using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Linting.Examples;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Rules.Reading;

namespace PaperLint.Tests.Analyzers;

/// <summary>Tests the built-in rules with the examples on their pages.</summary>
public class BuiltInRulesTests
{
    private static readonly RuleBook Book = RuleDirectory.Read(Repository.Rules, builtIn: true);

    public static TheoryData<string> Rules() => [.. Book.Rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_example_shows_what_its_rule_does(string id)
    {
        foreach (var outcome in new ExampleRunner(Book).Try(Book.Rules[id]))
        {
            Assert.Equal(outcome.Example.Marked, outcome.Marked);
            Assert.Equal(outcome.Example.Fixed, outcome.Fixed);
        }
    }

    [Fact]
    public void Every_message_says_what_it_is_about_in_single_quotes() => Assert.All(Book.Rules.Values, rule =>
        {
            // SARIF validators ask for this; a sentence that an analyzer appends as {detail} has its own quotes.
            var message = rule.Info.Message.Source.Replace(" {detail}", "", StringComparison.Ordinal);
            Assert.Contains("'{", message, StringComparison.Ordinal);
            Assert.DoesNotContain('{', message.Replace("'{", "", StringComparison.Ordinal));
        });

    [Fact]
    public void Every_rule_set_makes_its_analyzers()
    {
        foreach (var set in Book.RuleSets.Keys)
            AnalyzerCatalog.Create(Book.Resolve([set], new Dictionary<string, RuleSetting>()));
    }

    [Fact]
    public void Every_rule_stands_in_a_rule_set() =>
        Assert.Empty(Book.Rules.Keys.Except(Book.RuleSets.Values.SelectMany(set => set.Rules.Keys)));

    [Fact]
    public void Outside_of_Hugging_Face_texts_no_edit_of_LaTeX_is_safe()
    {
        foreach (var set in Book.RuleSets.Keys.Where(name => name != Profile.HuggingFace))
        {
            Assert.All(
                Book.Resolve([set], new Dictionary<string, RuleSetting>()).Where(rule => rule.Info.Family.Stage == Stage.Latex),
                rule => Assert.NotEqual(FixSafety.Safe, rule.Info.FixSafety)
            );
        }
    }
}
