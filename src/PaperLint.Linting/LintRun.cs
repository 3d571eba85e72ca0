using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting.Facts;
using PaperLint.Records;
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
        var ledger = new RunLedger(_options, _analysis, intake, errors, new FindingStore(new RunSpill(_options.FindingsInMemory)));
        var cancelled = false;
        try
        {
            _analysis.GatherEvidence(intake.Documents, _batches, cancellation);
            foreach (var document in intake.Documents.TakeWhile(_ => !ledger.IsStopped))
            {
                if (_options.HasKnownFindings(document.Document.Path))
                    Observe(document, dataset, ledger, cancellation);
                else
                    Examine(document, dataset, ledger, cancellation);
            }

            if (!ledger.IsStopped)
                dataset.RunSecondPass(intake.Documents, _analysis.ProfileOf, ledger.AddDirectly, ledger.Add, cancellation);
        }
        catch (OperationCanceledException)
        {
            cancelled = true;
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

    private void Examine(OpenableDocument document, DatasetRules dataset, RunLedger ledger, CancellationToken cancellation)
    {
        long records = 0;
        var facts = new SourceFacts();
        var pass = new DocumentPass(document) { OnSkipped = ledger.Add };
        var outcome = pass.Scan(_batches, reader => Scan(reader, document.Document, dataset), Deliver, cancellation);
        ledger.Add(outcome.Errors);
        ledger.ConcludeFacts(facts, ledger.AddDirectly);
        ledger.Add(document.Document, records, outcome.Beside);

        void Deliver(List<ScannedRecord> results)
        {
            records += results.Count;
            foreach (var (profile, marks, result) in results)
            {
                facts.Observe(marks, result.Findings);
                ledger.Profiles.Add(profile);
                foreach (var item in result.Skipped)
                    ledger.Add(item);
                foreach (var notice in result.Notices)
                    ledger.Add(notice);
                foreach (var finding in result.Findings)
                    ledger.Add(finding);
            }

            ledger.StopWhenRulesFail();
        }
    }

    private List<ScannedRecord> Scan(RecordReader reader, Document document, DatasetRules dataset)
    {
        var results = new List<ScannedRecord>();
        var scan = _analysis.ScanOf(document);
        using var surveys = dataset.Borrow();
        while (reader.TryGlance(out var record))
        {
            surveys.Observe(record);
            results.Add(scan.Scan(record));
        }

        return results;
    }
}
