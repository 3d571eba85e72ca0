using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>The rules that compare records: they survey all records during the run, and read candidates again after it.</summary>
public sealed class DatasetRules
{
    private readonly IReadOnlyList<DatasetAnalyzer> _analyzers;
    private readonly SurveyPool _surveys;
    private readonly ProfilePlans _plans;
    private readonly Dictionary<DocumentSettings, Dictionary<string, RuleInfo>> _inForce = [];

    /// <param name="paths">The documents of the run.</param>
    /// <param name="selection">
    /// Nothing else depends on the findings of these rules, so rules that are not selected are not run at all.
    /// </param>
    public DatasetRules(ProfilePlans plans, IEnumerable<string> paths, RuleSelection selection)
    {
        _plans = plans;
        _analyzers = plans
            .AnalyzersOf(
                RulesOf(plans, paths).Where(rule => selection.Includes(rule.Info)).OrderBy(rule => rule.Info.Id, StringComparer.Ordinal)
            )
            .Datasets;
        _surveys = NewPool();
    }

    /// <summary>The ids of the rules about the whole dataset that are in force for some documents.</summary>
    public static IEnumerable<string> IdsOf(ProfilePlans plans, IEnumerable<string> paths) =>
        plans.AnalyzersOf(RulesOf(plans, paths)).Datasets.SelectMany(analyzer => analyzer.Rules).Select(rule => rule.Id).Distinct();

    private static IEnumerable<ActiveRule> RulesOf(ProfilePlans plans, IEnumerable<string> paths) =>
        // A dataset mixes documents and profiles, so it has all rules that are in force for any of them, each as the first one defines it.
        // Rules without C# code look at single records, so they are left out here.
        plans.RulesFor(paths).Where(rule => rule.Matcher is AnalyzerMatcher).DistinctBy(rule => rule.Info.Id);

    /// <summary>Whether documents may have to be read again at the end.</summary>
    public bool NeedsSecondPass => _analyzers.Count > 0;

    public void Observe(RecordGlance record) => _surveys.Observe(record);

    /// <inheritdoc cref="SurveyPool.Borrow"/>
    public SurveyPool.Loan Borrow() => _surveys.Borrow();

    /// <inheritdoc cref="SurveyPool.ObserveAll"/>
    public bool ObserveAll(RecordReader reader) => _surveys.ObserveAll(reader);

    /// <summary>A pool for records that may turn out not to count; <see cref="Take"/> makes them count.</summary>
    public SurveyPool NewPool() => new([.. _analyzers.Select(analyzer => (Func<Survey?>)analyzer.CreateSurvey)]);

    public void Take(SurveyPool pool) => _surveys.Take(pool);

    /// <summary>Reads the candidates again, in the order of their addresses, and lets every analyzer conclude.</summary>
    /// <param name="error">Receives errors that prevent a document from being read again; the other documents are used anyway.</param>
    public void RunSecondPass(
        IEnumerable<OpenableDocument> documents,
        Func<Record, Profile> profileOf,
        Action<Finding> report,
        Action<InputError> error,
        CancellationToken cancellation
    )
    {
        if (_analyzers.Count == 0)
            return;
        var merged = _surveys.Merge();
        var wanted = _analyzers
            .SelectMany((analyzer, i) => analyzer.Candidates(merged[i]).Select(address => (Address: address, Analyzer: analyzer)))
            .ToLookup(pair => pair.Address, pair => pair.Analyzer);
        var rows = wanted.Select(group => group.Key).ToLookup(address => address.Path, address => address.Row);
        foreach (var document in documents)
        {
            long[] here = [.. rows[document.Document.Path].Order()];
            if (here.Length == 0)
                continue;
            foreach (var wrong in Verify(document, here, wanted, profileOf, cancellation).Errors)
                error(wrong);
        }

        foreach (var analyzer in _analyzers)
            analyzer.Conclude(Report);

        void Report(Finding finding)
        {
            if (InForce(finding) is { } rule)
                report(finding with { Rule = rule });
        }
    }

    /// <summary>The rule of a finding as configured for its document; null if it is not in force there.</summary>
    private RuleInfo? InForce(Finding finding)
    {
        var settings = _plans.SettingsOf(finding.Location.Path);
        if (!_inForce.TryGetValue(settings, out var rules))
        {
            rules = _plans
                .RulesFor([finding.Location.Path])
                .DistinctBy(rule => rule.Info.Id)
                .ToDictionary(rule => rule.Info.Id, rule => rule.Info, StringComparer.Ordinal);
            _inForce.Add(settings, rules);
        }

        return rules.GetValueOrDefault(finding.Rule.Id);
    }

    private static PassOutcome Verify(
        OpenableDocument document,
        long[] rows,
        ILookup<RecordAddress, DatasetAnalyzer> wanted,
        Func<Record, Profile> profileOf,
        CancellationToken cancellation
    ) =>
        new DocumentPass(document).VisitRows(
            rows,
            record =>
            {
                foreach (var analyzer in wanted[record.Address])
                    analyzer.Verify(RecordView.Of(record, profileOf(record)));
            },
            cancellation
        );
}
