using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>How a run treats single records: their profile, and the findings of the rules in force for it.</summary>
public sealed class RecordAnalysis(LintOptions options, ProfilePlans plans)
{
    private Evidence _evidence = Evidence.None;

    /// <summary>Whether records are judged by the evidence of all documents.</summary>
    internal bool HasEvidence { get; private set; }

    public Profile ProfileOf(Record record) => plans.ProfileOf(record);

    /// <summary>The suppressions, which keep findings from being reported and fixed.</summary>
    public Suppressions Suppressions { get; } = new(options, plans.SettingsOf);

    public CascadeResult Analyze(Record record, Profile profile)
    {
        var plan = plans.For(record, profile);
        Suppressions.Use(plan);
        if (Suppressions.MayConcern(record.Document.Path))
            Suppressions.Examine(record, plan);
        var glance = RecordGlance.Of(record);
        return Run(plan, glance, GlanceTexts.OfOne(glance), profile);
    }

    /// <summary>Runs the analyzers of a plan; if none of them may report anything, the record is not even made.</summary>
    /// <param name="texts">The <see cref="GlanceTexts"/> of the record.</param>
    internal CascadeResult Run(ProfilePlan plan, RecordGlance record, ReadOnlySpan<FieldText> texts, Profile profile)
    {
        if (plan.Cascade.LooksAtOther)
            return plan.Cascade.Run(record.Whole(), profile, _evidence);
        return plan.Cascade.CandidatesIn(texts) is { } candidates
            ? plan.Cascade.Run(record.Whole(), profile, _evidence, candidates)
            : CascadeResult.Nothing;
    }

    /// <summary>What one worker uses to look at records of a document.</summary>
    /// <inheritdoc cref="RecordScan" path="/param"/>
    internal RecordScan ScanOf(Document document, DocumentUses? uses) => new(this, plans, document, uses);

    /// <summary>
    /// Whether an analyzer needs to see all records before the first is analysed, so that records cannot be analysed as they arrive.
    /// </summary>
    public bool NeedsEvidence(string path) => SurveyMakers([path]).Count > 0;

    /// <summary>Reads all documents once if an analyzer asks for evidence; call before the first record is analysed.</summary>
    public void GatherEvidence(IReadOnlyList<OpenableDocument> documents, OrderedBatches batches, CancellationToken cancellation)
    {
        var makers = SurveyMakers(documents.Select(document => document.Document.Path));
        if (makers.Count == 0)
            return;
        HasEvidence = true;
        var surveys = new SurveyPool(makers);
        foreach (var document in documents)
            Survey(document, surveys, batches, cancellation);
        _evidence = new Evidence(surveys.Merge().Select(survey => survey.ToEvidence()).OfType<object>());
    }

    /// <summary>
    /// Every selected rule that was in force for some record, by id. Where profiles set a rule differently, the most severe and safest of
    /// its settings stands for all, so that the result does not depend on which record came first.
    /// </summary>
    public ImmutableArray<RuleInfo> RulesThatRan() =>
        [
            .. plans
                .Used.SelectMany(plan => plan.Rules)
                .Select(rule => rule.Info)
                .Where(options.Selection.Includes)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .ThenByDescending(rule => rule.Severity)
                .ThenByDescending(rule => rule.FixSafety)
                .DistinctBy(rule => rule.Id),
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

    /// <summary>Errors in the document are reported by the pass that examines it; here, the readable part counts.</summary>
    private static void Survey(OpenableDocument document, SurveyPool surveys, OrderedBatches batches, CancellationToken cancellation) =>
        new DocumentPass(document).Scan(batches, surveys.ObserveAll, static _ => { }, cancellation);
}
