using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Linting.Examples;

/// <summary>Tries a rule on its own examples, in isolation: other rules neither report nor fix anything.</summary>
public sealed class ExampleRunner(RuleBook book)
{
    /// <summary>Every example of a rule, in order.</summary>
    public IEnumerable<ExampleOutcome> Try(Rule rule) => rule.Info.Examples.Select(example => Try(rule, example));

    /// <summary>Tries a rule on any example, even one that is not on the rule's page.</summary>
    public ExampleOutcome Try(Rule rule, RuleExample example)
    {
        var profile = new Profile(example.Profile ?? Profile.HuggingFace, "the example says so");
        var active = Activate(rule, profile.Name);
        var analyzers = AnalyzerCatalog.Create([active]);
        var findings =
            analyzers.Datasets.Count > 0 ? RunDataset(analyzers.Datasets, example, profile) : RunRecord(analyzers, example, profile);
        var edits = EditSelection.Choose(
            findings
                .Where(finding => finding.Fix is not null)
                .Select(finding => new EditCandidate(finding.Rule.Id, [.. finding.Fix!.Edits.Select(edit => edit.Text)]))
        );
        var fixedText = edits.Count == 0 ? null : TextRevision.Original(example.Text.AsMemory()).Apply(edits).Text;
        return new ExampleOutcome(
            rule.Info,
            example,
            RuleExample.Mark(example.Text, findings.Select(finding => finding.Location.Text)),
            fixedText
        )
        {
            Findings = [.. findings.Order()],
            Edits = edits,
        };
    }

    /// <summary>The rule as configured in the default rule set of the profile, or as on its page if the set does not have it.</summary>
    private ActiveRule Activate(Rule rule, string profile) =>
        book.Resolve([book.DefaultRuleSet(profile)], new Dictionary<string, RuleSetting>())
            .FirstOrDefault(active => active.Info.Id == rule.Info.Id)
        ?? new ActiveRule(rule.Info, rule.Matcher, rule.Options);

    private static List<Finding> RunRecord(AnalyzerSet analyzers, RuleExample example, Profile profile)
    {
        var record = ExampleRecord.Of(example.Text, example.Field);
        var result = new Cascade(analyzers.Records, analyzers.Protectors).Run(record, profile, Evidence.None);
        if (result.Skipped is [var failure, ..])
            throw new InvalidOperationException($"{failure.RuleId} on '{example.Text}': {failure.Reason}");
        return [.. result.Findings];
    }

    /// <summary>Runs a dataset rule on a text that occurs in an earlier document and twice in its own.</summary>
    private static List<Finding> RunDataset(IReadOnlyList<DatasetAnalyzer> analyzers, RuleExample example, Profile profile)
    {
        List<RecordView> views =
        [
            RecordView.Of(ExampleRecord.Of(example.Text, example.Field, row: 0, ExampleRecord.EarlierPath), profile),
            RecordView.Of(ExampleRecord.Of(example.Text, example.Field, row: 0), profile),
            RecordView.Of(ExampleRecord.Of(example.Text, example.Field, row: 1), profile),
        ];
        var findings = new List<Finding>();
        foreach (var analyzer in analyzers)
        {
            var survey = analyzer.CreateSurvey();
            views.ForEach(view => survey.Observe(RecordGlance.Of(view.Record)));
            var wanted = analyzer.Candidates(survey).ToHashSet();
            views.Where(view => wanted.Contains(view.Record.Address)).ToList().ForEach(analyzer.Verify);
            analyzer.Conclude(findings.Add);
        }

        return findings.FindAll(finding => finding.Location.Path == ExampleRecord.Path);
    }
}
