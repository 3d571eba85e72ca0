using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Rules.Reading;

namespace PaperLint.Tests.Analyzers.Prose;

/// <summary>Accidental repetitions are found, and correct ones are not. Each sentence is in a record known to be English.</summary>
public class RepeatedWordsTests
{
    private const string Title = "How small sensors agree with each other over a season";
    private const string Before = "We measure how well small sensors agree over a season and report the error for each of them.";

    private static readonly RuleBook Book = RuleDirectory.Read(Repository.Rules, builtIn: true);

    public static TheoryData<string> RightSentences() => [.. Sentences.Right];

    [Theory]
    [MemberData(nameof(RightSentences))]
    public void What_is_right_as_it_stands_is_left_alone(string sentence)
    {
        foreach (var set in new[] { "recommended", "huggingface" })
        {
            Assert.Empty(Find(set, (FieldRole.Title, Title), (FieldRole.Abstract, $"{Before} {sentence}")));
            Assert.Empty(Find(set, (FieldRole.Title, sentence.TrimEnd('.')), (FieldRole.Abstract, Before)));
            Assert.Empty(Find(set, (FieldRole.Title, sentence.TrimEnd('.'))));
        }
    }

    [Theory]
    [InlineData("We propose [|the the|] first model of it.")]
    [InlineData("[|The the|] model is small, and [|an an|] older one is large.")]
    [InlineData("It is open, [|and and|] the code is public.")]
    [InlineData("This bridges the gap [|by by|] introducing a new loss.")]
    [InlineData("It is a number that rises up [|to to|] 55.5% of all prompts.")]
    [InlineData("We show that good merges include all models [|with with|] large weights.")]
    [InlineData("Check [|our our|] project page here.")]
    [InlineData("Audio samples [|are are|] available at our site.")]
    [InlineData("However, they [|are are|] susceptible to noise.")]
    [InlineData("The most common cause [|of\n  of|] this is unknown.")]
    [InlineData("In context such [|as as|] darkness, rain, and blur, it fails.")]
    [InlineData("There was a decline in his functioning [|with with|] gait instability.")]
    [InlineData("[|We we|] also establish a protocol.")]
    [InlineData("It is faster [|than than|] the others.")]
    public void A_slip_whatever_is_meant_is_fixed_safely(string sentence)
    {
        var text = $"{Before} {Unmarked(sentence)}";
        var findings = Find("recommended", (FieldRole.Title, Title), (FieldRole.Abstract, text));
        Assert.Equal($"{Before} {sentence}", RuleExample.Mark(text, findings.Select(finding => finding.Location.Text)));
        foreach (var finding in findings)
        {
            Assert.Equal(FixSafety.Safe, finding.Fix!.Safety);
            Assert.DoesNotContain(finding.Matched, Assert.Single(finding.Fix.Edits).Text.ApplyTo(text), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("This phenomenon [|can can|] undermine the safety of models.")]
    [InlineData("It attains rates which do [|not not|] incur a dependence on them.")]
    [InlineData("In [|this this|] paper we show a new model.")]
    [InlineData("These are the applications that apply [|for for|] a large range.")]
    [InlineData("It matches the [|performance performance|] to the larger model.")]
    [InlineData("It is a simple [|alternative alternative|] to the others.")]
    [InlineData("We control the trade-off [|between between|] accuracy and cost.")]
    [InlineData("A study of [|the the|]")]
    [InlineData("The values there [|are are|] zero.")]
    [InlineData("The losses are compensated [|for for|] the first time.")]
    [InlineData("The omission of [|the the|] in headlines is common.")]
    [InlineData("We describe [|how how|] sheets of it break.")]
    [InlineData("It is compared [|to to|] the baseline of all.")]
    [InlineData("We see [|the [|the|] the|] model fail.")]
    public void What_may_be_meant_is_only_proposed(string sentence)
    {
        var text = $"{Before} {Unmarked(sentence)}";
        var findings = Find("recommended", (FieldRole.Title, Title), (FieldRole.Abstract, text));
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(FixSafety.Unsafe, finding.Fix!.Safety));
    }

    [Theory]
    [InlineData("A Study of of Models")]
    [InlineData("Xu the the Wei")]
    public void A_title_alone_makes_no_fix_safe(string title) =>
        Assert.All(Find("recommended", (FieldRole.Title, title)), finding => Assert.Equal(FixSafety.Unsafe, finding.Fix!.Safety));

    [Fact]
    public void A_record_about_repeated_words_is_left_alone() =>
        Assert.Empty(
            Find(
                "recommended",
                (FieldRole.Title, "Disfluencies in the speech of children"),
                (FieldRole.Abstract, "We study how children say the the or and and before a noun that they look for.")
            )
        );

    private static List<Finding> Find(string set, params (FieldRole, string)[] fields)
    {
        var rule = Book.Resolve([set], new Dictionary<string, RuleSetting>()).Single(rule => rule.Info.Id == "TXT0001");
        var analyzers = AnalyzerCatalog.Create([rule]);
        var profile = new Profile(set == "huggingface" ? Profile.HuggingFace : Profile.Plain, "the test says so");
        var result = new Cascade(analyzers.Records, analyzers.Protectors).Run(Sample.Record("a.jsonl", 0, fields), profile, Evidence.None);
        Assert.Empty(result.Skipped);
        return [.. result.Findings];
    }

    private static string Unmarked(string marked) =>
        marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
