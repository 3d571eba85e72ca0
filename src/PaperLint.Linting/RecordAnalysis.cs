using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>What a run makes of single records: their profile, and the findings of the rules in force for it.</summary>
public sealed class RecordAnalysis(LintOptions options, ProfilePlans plans)
{
    private Evidence _evidence = Evidence.None;

    public Profile ProfileOf(Record record) => plans.ProfileOf(record);

    /// <summary>What keeps findings from being reported and fixed.</summary>
    public Suppressions Suppressions { get; } = new(options, plans.SettingsOf);

    public CascadeResult Analyze(Record record, Profile profile)
    {
        var plan = plans.For(record, profile);
        Suppressions.Examine(record, plan);
        return plan.Cascade.Run(record, profile, _evidence);
    }

    /// <summary>
    /// Whether some analyzer wants to know all records before the first is analysed, so that nothing can be analysed as it comes.
    /// </summary>
    public bool NeedsEvidence(string path) => SurveyMakers([path]).Count > 0;

    /// <summary>
    /// A pass of its own, made only where an analyzer asks for evidence; to be called before the first record is analysed.
    /// </summary>
    public void GatherEvidence(IReadOnlyList<OpenableDocument> documents, OrderedBatches batches, CancellationToken cancellation)
    {
        var makers = SurveyMakers(documents.Select(document => document.Document.Path));
        if (makers.Count == 0)
            return;
        var surveys = new SurveyPool(makers);
        foreach (var document in documents)
            Survey(document, surveys, batches, cancellation);
        _evidence = new Evidence(surveys.Merge().Select(survey => survey.ToEvidence()).OfType<object>());
    }

    /// <summary>Every rule that was in force for some record and whose findings are reported, by id.</summary>
    public ImmutableArray<RuleInfo> RulesThatRan() =>
        [
            .. plans
                .Used.SelectMany(plan => plan.Rules)
                .Select(rule => rule.Info)
                .Where(options.Selection.Includes)
                .DistinctBy(rule => rule.Id)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];

    private List<Func<Survey?>> SurveyMakers(IEnumerable<string> paths) =>
        [
            .. plans
                .PossibleFor(paths)
                .SelectMany(plan => plan.Analyzers.Records)
                .Select(analyzer => (Analyzer: analyzer, Survey: analyzer.CreateSurvey()))
                .Where(pair => pair.Survey is not null)
                .DistinctBy(pair => pair.Survey!.GetType())
                .Select(pair => (Func<Survey?>)pair.Analyzer.CreateSurvey),
        ];

    /// <summary>What is wrong with the document is said by the pass that examines it; what can be read of it counts.</summary>
    private void Survey(OpenableDocument document, SurveyPool surveys, OrderedBatches batches, CancellationToken cancellation) =>
        new DocumentPass(document).Share(
            batches,
            batch => surveys.Observe(batch.Select(record => RecordView.Of(record, ProfileOf(record)))),
            cancellation
        );
}
