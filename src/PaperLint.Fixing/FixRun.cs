using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixing.Delivering;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Storage.Replacing;
using PaperLint.Storage.Spilling;

namespace PaperLint.Fixing;

/// <summary>One run that fixes what it can in documents, and reports the findings that remain.</summary>
/// <remarks>
/// Every document is first fixed in a draft, which is read and linted again. Drafts are delivered only when all of them are complete, so a
/// run that must stop changes nothing. A document without fixes is never opened for writing.
/// </remarks>
/// <example>
/// <code>
/// var result = new FixRun(new LintOptions { Book = BuiltInRules.Load() }, new FixSettings()).Execute(sources, [], CancellationToken.None);
/// Console.WriteLine($"{result.Counts.Fixed} fixed, {result.Remaining.Findings.Count} left");
/// new Undo(Environment.CurrentDirectory) { TrustsJournal = true }.Execute(result.JournalPath, CancellationToken.None);
/// </code>
/// </example>
public sealed class FixRun
{
    private readonly LintOptions _options;
    private readonly FixSettings _settings;
    private readonly RecordAnalysis _analysis;
    private readonly ProfilePlans _plans;
    private readonly OrderedBatches _batches;
    private readonly List<FixedDocument> _documents = [];
    private readonly List<PreparedDocument> _delivered = [];
    private readonly List<Notice> _reverted = [];
    private FixCounts _counts = FixCounts.None;
    private long? _quarantined;

    public FixRun(LintOptions options, FixSettings settings)
    {
        _options = options;
        _settings = settings;
        _plans = new ProfilePlans(options);
        _analysis = new RecordAnalysis(options, _plans);
        _batches = new OrderedBatches(options.Threads);
    }

    /// <summary>Executes the run; an instance can be used only once.</summary>
    /// <param name="sources">Documents, in any order.</param>
    /// <param name="errors">Errors that occurred while finding the documents.</param>
    /// <exception cref="InputException">The target cannot be written to at all.</exception>
    public FixResult Execute(IEnumerable<DocumentSource> sources, IEnumerable<InputError> errors, CancellationToken cancellation)
    {
        var intake = DocumentIntake.Of(sources, _plans.SettingsOf);
        var spill = new RunSpill(_options.FindingsInMemory);
        var dataset = new DatasetRules(_plans, intake.Paths, _options.Selection);
        var examiner = new DocumentExaminer(_analysis, dataset, _batches, spill, _options.Decisions);
        var ledger = new RunLedger(_options, _analysis, intake, errors, new FindingStore(spill));
        var prepared = new List<PreparedDocument>();
        var cancelled = false;
        using var delivery = Delivery.To(_settings, intake.Documents);
        Quarantine.Check(_settings);
        if (_settings.QuarantinePath is { } quarantine)
            RefuseToReplace(Path.GetFullPath(quarantine, _settings.WorkingFolder), quarantine, intake.Documents);
        var planner = RecordFixPlanner.For(_options, _settings, _analysis);
        var safely = RecordFixPlanner.For(_options, _settings with { Unsafe = false }, _analysis);
        var preparation = new Preparation(
            new FixPlanner(planner, safely, examiner, ledger, spill),
            new FixCheck(_analysis, examiner),
            examiner,
            delivery
        );
        try
        {
            try
            {
                _analysis.GatherEvidence(intake.Documents, _batches, cancellation);
                foreach (var document in intake.Documents.TakeWhile(_ => !ledger.IsStopped))
                    prepared.Add(preparation.Prepare(document, cancellation));
                if (_settings.Target is FixTarget.InPlace && !ledger.IsStopped)
                    _options.Decisions?.Announce(
                        prepared.Where(document => document.Draft is not null).SelectMany(document => document.Examination.Decisions)
                    );
                // If the run had to stop, drafts are not delivered, so they are not reported either.
                foreach (var document in prepared.Where(document => document.Draft is null || !ledger.IsStopped))
                    Deliver(document, preparation, delivery, dataset, ledger, cancellation);
                if (!ledger.IsStopped)
                    Conclude(dataset, ledger, cancellation);
            }
            catch (OperationCanceledException)
            {
                cancelled = true;
            }

            SaveDecisions(ledger);
            var remaining = ledger.ToResult(cancelled);
            var isFinished = !cancelled && !ledger.IsStopped && Finish(delivery, ref remaining);
            return new FixResult(remaining, _documents, _counts, delivery.JournalPath)
            {
                Reverted = _reverted,
                KeptBytes = delivery.KeptBytes,
                Quarantined = _quarantined,
                IsFinished = isFinished,
            };
        }
        catch
        {
            spill.Dispose();
            throw;
        }
        finally
        {
            prepared.ForEach(document => document.Draft?.Dispose());
        }
    }

    private bool Finish(Delivery delivery, ref RunResult remaining)
    {
        try
        {
            delivery.Finish(new DeliveryReport(_options, _settings, _delivered, remaining, _counts));
            return true;
        }
        catch (InputException error)
        {
            remaining = remaining with { Summary = remaining.Summary with { Errors = [.. remaining.Summary.Errors, .. error.Errors] } };
            return false;
        }
    }

    /// <summary>Delivered files stay fixed even if the run was stopped, so decisions must match them in any case.</summary>
    private void SaveDecisions(RunLedger ledger)
    {
        try
        {
            _options.Decisions?.Save();
        }
        catch (InputException error)
        {
            ledger.Add(error.Errors);
        }
    }

    private void Deliver(
        PreparedDocument prepared,
        Preparation preparation,
        Delivery delivery,
        DatasetRules dataset,
        RunLedger ledger,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var written = false;
        if (prepared.Draft is not null)
        {
            try
            {
                written = delivery.Deliver(prepared, cancellation);
            }
            catch (InputException error)
            {
                prepared = preparation.Untouched(prepared, error, cancellation);
            }
        }

        // What fixes made of decisions counts only if the fixes were written; unchanged documents keep their decisions.
        if (_settings.Target is FixTarget.InPlace)
            _options.Decisions?.Confirm(prepared.Examination.Decisions.Where(use => written || use.Origin is null));
        _reverted.AddRange(prepared.Fixes.Problems);
        if (prepared is { Draft: not null, ProfilesBefore: { } before })
            ledger.Add(ProfileLoss.Of(prepared.Document.Document.Path, before, prepared.Examination.Profiles));
        prepared.Examination.CountIn(prepared.Document.Document, ledger, dataset);
        _counts += prepared.Fixes.Counts;
        _delivered.Add(prepared);
        var hashAfter = prepared.Draft?.Copy.Written.Sha256 ?? prepared.Hash;
        _documents.Add(new FixedDocument(prepared.Document.Document.Path, prepared.Fixes.Changes, prepared.Hash, hashAfter, written));
    }

    /// <summary>Runs the rules about the whole dataset on the documents as they are now.</summary>
    private void Conclude(DatasetRules dataset, RunLedger ledger, CancellationToken cancellation)
    {
        IReadOnlyList<OpenableDocument> now = [.. _delivered.Select(NowOf)];
        dataset.RunSecondPass(now, _analysis.ProfileOf, ledger.AddDirectly, ledger.Add, cancellation);
        if (_settings.QuarantinePath is not { } path)
            return;
        try
        {
            _quarantined = Quarantine.Write(Path.GetFullPath(path, _settings.WorkingFolder), now, ledger.ErrorsOfRecords, cancellation);
        }
        catch (InputException error)
        {
            // The documents are already fixed; that, and how to undo it, must still be reported.
            ledger.Add(error.Errors);
        }
    }

    private static void RefuseToReplace(string path, string shown, IReadOnlyList<OpenableDocument> documents)
    {
        if (
            documents.Any(document => document.FullPath is { } source && FileReplacement.TargetOf(source) == FileReplacement.TargetOf(path))
        )
            throw new InputException(
                new InputError(
                    shown,
                    null,
                    "The records with errors would overwrite a file that is being fixed.",
                    "Name another file for them."
                )
            );
    }

    private static OpenableDocument NowOf(PreparedDocument prepared) =>
        prepared.Draft is { } draft ? prepared.Document with { OpenRaw = draft.Open } : prepared.Document;
}
