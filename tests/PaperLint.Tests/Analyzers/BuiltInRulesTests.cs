using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Analyzers;

/// <summary>The examples on the pages of the built-in rules are their tests.</summary>
public class BuiltInRulesTests
{
    private static readonly RuleBook Book = RuleDirectory.Read(Repository.Rules, builtIn: true);

    public static TheoryData<string> Rules() => [.. Book.Rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_example_shows_what_its_rule_does(string id)
    {
        var rule = Book.Rules[id];
        foreach (var example in rule.Info.Examples)
        {
            var findings = Findings(rule, example);
            Assert.Equal(example.Marked, Sample.Mark(example.Text, findings.Select(finding => finding.Location.Text)));
            var edits = EditSelection.Choose(findings
                .Where(finding => finding.Fix is not null)
                .Select(finding => new EditCandidate(id, [.. finding.Fix!.Edits.Select(edit => edit.Text)])));
            Assert.Equal(example.Fixed ?? example.Text, TextRevision.Original(example.Text.AsMemory()).Apply(edits).Text);
        }
    }

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
                rule => Assert.NotEqual(FixSafety.Safe, rule.Info.FixSafety));
        }
    }

    private static IReadOnlyList<Finding> Findings(Rule rule, RuleExample example)
    {
        var role = Enum.Parse<FieldRole>(example.Field, ignoreCase: true);
        var profile = new Profile(example.Profile ?? Profile.HuggingFace, "the example says so");
        var set = AnalyzerCatalog.Create([new ActiveRule(rule.Info, rule.Matcher, rule.Options)]);
        var record = Sample.Record("a.txt", 1, (role, example.Text));
        var found = new Cascade(set.Records, set.Protectors).Run(record, profile, Evidence.None);
        Assert.Empty(found.Skipped);
        return [.. found.Findings, .. set.Datasets.SelectMany(dataset => Beside(dataset, record, profile))];
    }

    /// <summary>What a dataset rule finds in a record that stands a second time, in the same document or in an earlier one.</summary>
    private static List<Finding> Beside(DatasetAnalyzer analyzer, Record record, Profile profile)
    {
        var path = analyzer.Rules[0].Id == "DUP0001" ? "a.txt" : "0.txt";
        var first = RecordView.Of(Sample.Record(path, 0, [.. record.Fields.Select(field => (field.Role, field.Text.ToString()))]), profile);
        analyzer.Verify(first);
        analyzer.Verify(RecordView.Of(record, profile));
        var findings = new List<Finding>();
        analyzer.Conclude(findings.Add);
        return findings;
    }
}
