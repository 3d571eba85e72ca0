using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Linting.Caching;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Sources;
using PaperLint.Text.Binary;

namespace PaperLint.Linting;

/// <summary>The rules that compare records: they survey all records during the run, and read candidates again after it.</summary>
public sealed class DatasetRules
{
    private readonly IReadOnlyList<DatasetAnalyzer> _analyzers;
    private readonly IReadOnlyList<ActiveRule> _rules;
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
        _rules =
        [
            .. RulesOf(plans, paths).Where(rule => selection.Includes(rule.Info)).OrderBy(rule => rule.Info.Id, StringComparer.Ordinal),
        ];
        _analyzers = plans.AnalyzersOf(_rules).Datasets;
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

    /// <summary>Whether what the rules observe in a document can be stored.</summary>
    internal bool CanBeStored
    {
        get
        {
            using var surveys = Borrow();
            return surveys.All.All(survey => survey.CanBeStored);
        }
    }

    /// <summary>What is observed in each document.</summary>
    internal SurveyPool Surveys => _surveys;

    /// <summary>Writes on what it depends what is observed in a document: which of the rules are in force, and how they are set.</summary>
    internal void WriteIdentity(ValueWriter writer)
    {
        var ids = _analyzers.SelectMany(analyzer => analyzer.Rules).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in _rules.Where(rule => ids.Contains(rule.Info.Id)))
        {
            writer.Write(rule.Info.Id);
            SettingsIdentity.Write(writer, rule.Options.Values);
        }
    }

    public void Observe(RecordGlance record) => _surveys.Observe(record);

    /// <inheritdoc cref="SurveyPool.Borrow"/>
    public SurveyPool.Loan Borrow() => _surveys.Borrow();

    /// <inheritdoc cref="SurveyPool.ObserveAll"/>
    public bool ObserveAll(RecordReader reader) => _surveys.ObserveAll(reader);

    /// <summary>A pool for records that may turn out not to count; <see cref="Take(SurveyPool)"/> makes them count.</summary>
    public SurveyPool NewPool() => new([.. _analyzers.Select(analyzer => (Func<Survey?>)analyzer.CreateSurvey)]);

    public void Take(SurveyPool pool) => _surveys.Take(pool);

    /// <inheritdoc cref="SurveyPool.Take(IReadOnlyList{Survey})"/>
    public void Take(IReadOnlyList<Survey> observed) => _surveys.Take(observed);

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
