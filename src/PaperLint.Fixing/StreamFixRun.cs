using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Fixing.Delivering;
using PaperLint.Fixing.Planning;
using PaperLint.Formats.Layers;
using PaperLint.Linting;
using PaperLint.Linting.Facts;
using PaperLint.Sources;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;
using PaperLint.Storage.Spilling;
using PaperLint.Text;

namespace PaperLint.Fixing;

/// <summary>
/// One run that fixes a stream: every record is passed on as soon as it is fixed, and what is not a fix passes as it came.
/// </summary>
/// <remarks>
/// <para>
/// A record leaves when it is known to be complete, and whatever else has come by then has been looked at. A format may know that only
/// from what follows: a paper of a digest ends with the blank line behind its abstract, or, where that is no clear abstract, when the
/// next paragraph has come, or the input has ended.
/// </para>
/// <para>
/// Each fix is checked by reading its record again; there is no second look at the whole, as a file gets. A file that no
/// format reads, or reads only to a broken place, passes unchanged from there on, and the result has the error. Where a rule in
/// force asks for evidence from all records, nothing can leave before all of them have come.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var run = new StreamFixRun(new LintOptions { Book = BuiltInRules.Load() }, new FixSettings());
/// var result = run.Execute("stdin", input, output, record => Console.Error.WriteLine($"{record.Row}: {record.Fix.Fixed.Count} fixed"),
/// cancellation);
/// </code>
/// </example>
public sealed class StreamFixRun
{
    private readonly LintOptions _options;
    private readonly FixSettings _settings;
    private readonly RecordAnalysis _analysis;
    private readonly ProfilePlans _plans;
    private readonly OrderedBatches _batches;
    private long? _quarantined;

    /// <param name="settings">Its target and its journal mean nothing here.</param>
    public StreamFixRun(LintOptions options, FixSettings settings)
    {
        (_options, _settings) = (options, settings);
        _plans = new ProfilePlans(options);
        _analysis = new RecordAnalysis(options, _plans);
        _batches = new OrderedBatches(options.Threads);
    }

    /// <summary>Takes the findings about the dataset and about the source of the data, in report order, behind the last record.</summary>
    public Action<Finding> OnDatasetFinding { get; init; } = static _ => { };

    /// <summary>Runs once; an instance is for one run.</summary>
    /// <param name="path">What findings call the stream.</param>
    /// <param name="input">Need not be seekable; stays open.</param>
    /// <param name="output">Is flushed whenever more input must be waited for, and at the end; stays open.</param>
    /// <param name="onRecord">Called for every record in order, after its bytes have been written, by one thread.</param>
    /// <returns>
    /// Its findings include those about the dataset; its document has no fixes, because <paramref name="onRecord"/> had them.
    /// </returns>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    public FixResult Execute(string path, Stream input, Stream output, Action<FixedRecord> onRecord, CancellationToken cancellation)
    {
        Quarantine.Check(_settings);
        if (!_analysis.NeedsEvidence(path))
            return Pass(path, input, output, onRecord, cancellation);
        using var kept = new StandardInput(input, cancellation);
        var source = kept.As(path);
        if (DocumentRecognition.Of(source, FormatsOf(path)).Document is { } document)
            _analysis.GatherEvidence([document], _batches, cancellation);
        using var again = source.Open();
        return Pass(path, again, output, onRecord, cancellation);
    }

    private FixResult Pass(string path, Stream input, Stream output, Action<FixedRecord> onRecord, CancellationToken cancellation)
    {
        using var arriving = new ArrivingStream(input, cancellation);
        if (ContentLayer.Outermost(Beginning(arriving)) is not { } layer)
            return Pass(path, arriving, output, onRecord, cancellation);
        // What is wrapped comes in blocks anyway, so it is unwrapped and wrapped again outside of everything else.
        FixResult result;
        using (var text = layer.Read(arriving))
        using (var wrapped = layer.Write(output))
            result = Pass(path, text, wrapped, onRecord, cancellation);
        output.Flush();
        return result;
    }

    /// <summary>The first bytes of the input, as many as tell what it is wrapped in.</summary>
    private static byte[] Beginning(ArrivingStream input)
    {
        for (byte[] head = []; ; )
        {
            var more = input.Peek(head.Length, ContentLayer.BeginningLength);
            if (more.Length <= head.Length || more.Length == ContentLayer.BeginningLength)
                return more;
            head = more;
        }
    }

    private FixResult Pass(
        string path,
        ArrivingStream arriving,
        Stream output,
        Action<FixedRecord> onRecord,
        CancellationToken cancellation
    )
    {
        var dataset = new DatasetRules(_plans, [path], _options.Selection);
        using var backlog = new Backlog();
        using var hashing = new HashingStream(arriving);
        using var stream = new BackloggedStream(hashing, backlog);
        using var copy = dataset.LooksAgain || _settings.QuarantinePath is not null ? new Spool() : null;
        using var outlet = new Outlet(backlog, output, copy);
        arriving.BeforeWaiting = outlet.Flush;

        var ledger = new RunLedger(
            _options,
            _analysis,
            new DocumentIntake([], [], [], 0),
            [],
            new FindingStore(new RunSpill(_options.FindingsInMemory))
        );
        var passage = new StreamPassage(RecordFixPlanner.For(_options, _settings, _analysis), dataset, ledger, outlet, onRecord);
        OpenableDocument? document = null;
        var cancelled = false;
        try
        {
            var recognition = DocumentRecognition.OfArriving(arriving, path, FormatsOf(path), () => stream);
            if (recognition.Advice is { } error)
                ledger.Add(error);
            document = recognition.Document;
            if (document is not null)
                passage.Run(document, _batches, arriving, cancellation);
            PassRest(path, stream, outlet, ledger, cancellation);
            outlet.Flush();
            if (document is not null && !ledger.IsStopped)
                Conclude(
                    document with
                    {
                        OpenRaw = copy is null ? () => Stream.Null : copy.Open,
                    },
                    passage.Facts,
                    dataset,
                    ledger,
                    cancellation
                );
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            cancelled = true;
            outlet.Flush();
        }

        if (document is not null)
        {
            // Nothing is left where the dataset was concluded from; where it was not, each finding is told for itself.
            ledger.ConcludeFacts(new SourceFacts(), finding =>
            {
                ledger.AddDirectly(finding);
                OnDatasetFinding(finding);
            });
            // A run that was stopped has not read the stream to its end.
            if (!cancelled)
                ledger.Add(document.Document, passage.Records, passage.Beside);
        }

        ImmutableArray<FixedDocument> documents = document is null
            ? []
            : [new FixedDocument(path, [], hashing.Hash, outlet.Hash, Written: !cancelled)];
        return new FixResult(ledger.ToResult(cancelled), documents, passage.Counts)
        {
            TakenBack = passage.TakenBack,
            Quarantined = _quarantined,
        };
    }

    private DocumentFormats FormatsOf(string path) => DocumentFormats.Of(_plans.SettingsOf(path));

    /// <summary>What no record accounts for, or comes behind a broken place, passes as it came.</summary>
    private static void PassRest(string path, Stream stream, Outlet outlet, RunLedger ledger, CancellationToken cancellation)
    {
        outlet.PassOnAll();
        var buffer = new byte[1 << 16];
        try
        {
            while (stream.Read(buffer) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                outlet.PassOnAll();
            }
        }
        catch (Exception error) when (outlet.Failure is null && (FileFailure.Is(error) || error is InvalidDataException))
        {
            ledger.AddOnce(Unreadable.ToTheEnd(path, error));
        }
    }

    private static void AddTo(FindingStore findings, Finding finding, RunLedger ledger)
    {
        if (ledger.Includes(finding))
            findings.Add(finding);
    }

    private void Conclude(OpenableDocument now, SourceFacts facts, DatasetRules dataset, RunLedger ledger, CancellationToken cancellation)
    {
        using var findings = new FindingStore(new RunSpill(_options.FindingsInMemory));
        ledger.ConcludeFacts(facts, findings.Add);
        dataset.LookAgain([now], _analysis.ProfileOf, finding => AddTo(findings, finding, ledger), ledger.Add, cancellation);
        findings.Complete();
        foreach (var finding in findings)
        {
            ledger.AddDirectly(finding);
            OnDatasetFinding(finding);
        }

        if (_settings.QuarantinePath is not { } path)
            return;
        try
        {
            _quarantined = Quarantine.Write(Path.GetFullPath(path, _settings.WorkingFolder), [now], ledger.ErrorsOfRecords, cancellation);
        }
        catch (InputException error)
        {
            error.Errors.ToList().ForEach(ledger.Add);
        }
    }
}
