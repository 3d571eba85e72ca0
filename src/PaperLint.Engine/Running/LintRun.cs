using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Analyzers.Profiles;
using PaperLint.Engine.Documents;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Engine.Running;

/// <summary>One run over some documents, from bytes to findings in report order.</summary>
/// <remarks>
/// Documents are read one after the other, in the order of their paths; the records of each go to several workers, and results
/// come back in the order of the file. Records are read once, and a second time where evidence from the whole dataset or a second look at
/// some of them is needed.
/// </remarks>
public sealed class LintRun
{
    /// <summary>So many records that rules could not examine mean that something is wrong with the rules, not with the data.</summary>
    private const int MostFailures = 100;

    private readonly LintOptions _options;
    private readonly ProfilePlans _plans;
    private readonly OrderedBatches _batches;
    private readonly FindingStore _findings = new();
    private readonly ProfileTally _profiles = new();
    private readonly List<SkippedItem> _skipped = [];
    private readonly List<InputError> _errors = [];
    private readonly List<DocumentSummary> _documents = [];
    private readonly List<string> _lfsPointers = [];
    private int _otherFiles;
    private bool _stopped;

    public LintRun(LintOptions options)
    {
        _options = options;
        _plans = new ProfilePlans(options);
        _batches = new OrderedBatches(Math.Max(1, options.Threads));
    }

    /// <summary>Runs once; an instance is for one run.</summary>
    /// <param name="sources">Documents, in any order.</param>
    /// <param name="errors">What went wrong on the way to them.</param>
    public RunResult Execute(IEnumerable<DocumentSource> sources, IEnumerable<InputError> errors, CancellationToken cancellation)
    {
        var started = DateTimeOffset.UtcNow;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _errors.AddRange(errors);
        var documents = Recognise(sources);
        var dataset = new DatasetRules(_plans);
        var cancelled = false;
        try
        {
            var evidence = GatherEvidence(documents, cancellation);
            foreach (var document in documents.TakeWhile(_ => !_stopped))
                Examine(document, evidence, dataset, cancellation);
            if (!_stopped)
                dataset.LookAgain(documents, ProfileOf, Report, _errors.Add, cancellation);
        }
        catch (OperationCanceledException)
        {
            cancelled = true;
        }

        _findings.Complete();
        return new RunResult(
            new RunSummary
            {
                Documents = [.. _documents],
                Rules = RulesThatRan(),
                Profiles = _profiles.ToCounts(),
                Skipped = [.. _skipped],
                Errors = [.. _errors],
                OtherFiles = _otherFiles,
                LfsPointers = [.. _lfsPointers],
                Cancelled = cancelled,
                Started = started,
                Duration = clock.Elapsed,
            },
            _findings);
    }

    private List<OpenableDocument> Recognise(IEnumerable<DocumentSource> sources)
    {
        var documents = new List<OpenableDocument>();
        foreach (var source in sources.OrderBy(source => source.Path, StringComparer.Ordinal))
        {
            switch (DocumentRecognition.Of(source))
            {
                case { Document: { } document }:
                    documents.Add(document);
                    break;
                case { IsLfsPointer: true } when !source.IsNamed:
                    _lfsPointers.Add(source.Path);
                    break;
                case { Error: { } error, IsUnreadable: var unreadable } when source.IsNamed || unreadable:
                    _errors.Add(error);
                    break;
                default:
                    _otherFiles++;
                    break;
            }
        }

        return documents;
    }

    /// <summary>A pass of its own, made only where an analyzer asks for evidence.</summary>
    private Evidence GatherEvidence(List<OpenableDocument> documents, CancellationToken cancellation)
    {
        List<Func<Survey?>> makers =
        [
            .. Profile.Names
                .SelectMany(name => _plans.For(name).Analyzers.Records)
                .Select(analyzer => (Analyzer: analyzer, Survey: analyzer.CreateSurvey()))
                .Where(pair => pair.Survey is not null)
                .DistinctBy(pair => pair.Survey!.GetType())
                .Select(pair => (Func<Survey?>)pair.Analyzer.CreateSurvey),
        ];
        if (makers.Count == 0)
            return Evidence.None;
        var surveys = new SurveyPool(makers);
        foreach (var document in documents)
        {
            using var reader = document.Open(static _ => { });
            _batches.Run(
                reader,
                batch =>
                {
                    surveys.Observe(batch.Select(record => RecordView.Of(record, ProfileOf(record))));
                    return true;
                },
                static _ => { },
                cancellation);
        }

        return new Evidence(surveys.Merge().Select(survey => survey.ToEvidence()).OfType<object>());
    }

    private void Examine(OpenableDocument document, Evidence evidence, DatasetRules dataset, CancellationToken cancellation)
    {
        long records = 0;
        try
        {
            using var reader = document.Open(_skipped.Add);
            _batches.Run(
                reader,
                batch => batch.ConvertAll(record => Analyze(record, evidence, dataset)),
                results =>
                {
                    records += results.Count;
                    foreach (var (profile, result) in results)
                    {
                        _profiles.Add(profile);
                        _skipped.AddRange(result.Skipped);
                        foreach (var finding in result.Findings)
                            Report(finding);
                    }

                    StopWhenRulesFail();
                },
                cancellation);
        }
        catch (InputException error)
        {
            _errors.AddRange(error.Errors);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _errors.Add(Unreadable.ToTheEnd(document.Document.Path, error));
        }

        _documents.Add(new DocumentSummary(document.Document, records));
    }

    private (Profile Profile, CascadeResult Result) Analyze(Record record, Evidence evidence, DatasetRules dataset)
    {
        var profile = ProfileOf(record);
        dataset.Observe(RecordView.Of(record, profile));
        return (profile, _plans.For(profile.Name).Cascade.Run(record, profile, evidence));
    }

    private Profile ProfileOf(Record record) =>
        _options.Profile is { } name ? new Profile(name, "you named it") : ProfileClassifier.Classify(record);

    private void Report(Finding finding)
    {
        if (_options.Selection.Includes(finding.Rule.Id, finding.Rule.Name))
            _findings.Add(finding);
    }

    private void StopWhenRulesFail()
    {
        if (_skipped.Count(item => item.RuleId is not null) < MostFailures)
            return;
        _stopped = true;
        throw new InputException(new InputError(
            null, null, $"Rules failed on {MostFailures} records, so the run was stopped.", "Turn the rules named above off, and report the failure."));
    }

    private ImmutableArray<RuleInfo> RulesThatRan() =>
    [
        .. _plans.Used
            .SelectMany(plan => plan.Rules)
            .Select(rule => rule.Info)
            .Where(rule => _options.Selection.Includes(rule.Id, rule.Name))
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
