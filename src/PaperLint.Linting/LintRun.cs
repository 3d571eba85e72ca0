using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources;
using PaperLint.Storage.Spilling;

namespace PaperLint.Linting;

/// <summary>One run over documents, from bytes to findings in report order.</summary>
/// <remarks>
/// Documents are read one after the other, in the order of their paths. The records of each are distributed to several workers, and results
/// come back in the order of the file. Records are read once, and a second time only if evidence from the whole dataset or a second look at
/// some of them is needed.
/// </remarks>
public sealed class LintRun
{
    private readonly LintOptions _options;
    private readonly RecordAnalysis _analysis;
    private readonly ProfilePlans _plans;
    private readonly OrderedBatches _batches;

    public LintRun(LintOptions options)
    {
        _options = options;
        _plans = new ProfilePlans(options);
        _analysis = new RecordAnalysis(options, _plans);
        _batches = new OrderedBatches(options.Threads);
    }

    /// <summary>
    /// Receives the findings of each document in report order when its last record has been examined, and those of rules about the whole
    /// dataset at the end; null for nobody. It must read them at once.
    /// </summary>
    public Action<IReadOnlyCollection<Finding>>? OnSettled { get; init; }

    /// <summary>Whether rules in force for some documents judge a record by all the others.</summary>
    internal bool NeedsEvidence(IEnumerable<string> paths) => paths.Any(_analysis.NeedsEvidence);

    /// <summary>The rules about the whole dataset that are in force for some documents.</summary>
    internal IEnumerable<string> DatasetRulesFor(IEnumerable<string> paths) => DatasetRules.IdsOf(_plans, paths);

    /// <summary>Executes the run; an instance can be used only once.</summary>
    /// <param name="sources">Documents, in any order.</param>
    /// <param name="errors">Errors that occurred while finding the documents.</param>
    public RunResult Execute(IEnumerable<DocumentSource> sources, IEnumerable<InputError> errors, CancellationToken cancellation)
    {
        var intake = DocumentIntake.Of(sources, _plans.SettingsOf);
        var dataset = new DatasetRules(_plans, intake.Paths, _options.Selection);
        var findings = new FindingStore(new RunSpill(_options.FindingsInMemory), OnSettled);
        var ledger = new RunLedger(_options, _analysis, intake, errors, findings);
        var cancelled = false;
        try
        {
            _analysis.GatherEvidence(intake.Documents, _batches, cancellation);
            var known = new KnownResults(_options, _plans, _analysis, dataset);
            var linting = new DocumentLinting(_analysis, _plans, _batches, dataset, known, ledger);
            foreach (var document in intake.Documents.TakeWhile(_ => !ledger.IsStopped))
            {
                if (_options.HasKnownFindings(document.Document.Path))
                    Observe(document, dataset, ledger, cancellation);
                else
                    linting.Examine(document, cancellation);
            }

            if (!ledger.IsStopped)
                dataset.RunSecondPass(intake.Documents, _analysis.ProfileOf, ledger.AddDirectly, ledger.Add, cancellation);
        }
        catch (OperationCanceledException)
        {
            cancelled = true;
        }
        finally
        {
            _options.Cache?.Tidy();
        }

        return ledger.ToResult(cancelled);
    }

    /// <summary>Passes the records of a document to the rules about the whole dataset only.</summary>
    private void Observe(OpenableDocument document, DatasetRules dataset, RunLedger ledger, CancellationToken cancellation)
    {
        if (!dataset.NeedsSecondPass)
            return;
        var outcome = new DocumentPass(document).Scan(_batches, dataset.ObserveAll, static _ => { }, cancellation);
        ledger.Add(outcome.Errors);
    }
}
