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
/// One run that fixes a stream: every record is passed on as soon as it is fixed, and everything that is not fixed passes unchanged.
/// </summary>
/// <remarks>
/// <para>
/// A record is passed on as soon as it is known to be complete and everything else that has arrived by then has been examined. Some
/// formats know this only from what follows: a paper in a digest ends with the blank line after its abstract or, if that is not clearly
/// an abstract, when the next paragraph has arrived or the input has ended.
/// </para>
/// <para>
/// Each fix is checked by reading its record again; unlike a file, the stream as a whole is not read again. Input in an unknown format
/// passes unchanged, and so does everything after an error in the input; the result then has the error. If a rule in force asks for
/// evidence from all records, nothing is passed on before all of them have arrived.
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

    /// <param name="settings">Its target and its journal are ignored.</param>
    public StreamFixRun(LintOptions options, FixSettings settings)
    {
        (_options, _settings) = (options, settings);
        _plans = new ProfilePlans(options);
        _analysis = new RecordAnalysis(options, _plans);
        _batches = new OrderedBatches(options.Threads);
    }

    /// <summary>Receives the findings about the dataset and the source of the data, in report order, after the last record.</summary>
    public Action<Finding> OnDatasetFinding { get; init; } = static _ => { };

    /// <summary>Executes the run; an instance can be used only once.</summary>
    /// <param name="path">The path of the stream in findings.</param>
    /// <param name="input">Need not be seekable; stays open.</param>
    /// <param name="output">Flushed before waiting for more input, and at the end; stays open.</param>
    /// <param name="onRecord">Called for every record in order, after its bytes have been written, always on the same thread.</param>
    /// <returns>
    /// A result that includes the findings about the dataset; its document has no fixes, because these were passed to
    /// <paramref name="onRecord"/>.
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
        // Layers such as gzip work in blocks anyway, so they are removed before everything else and added again after it.
        FixResult result;
        using (var text = layer.Read(arriving))
        using (var wrapped = layer.Write(output))
            result = Pass(path, text, wrapped, onRecord, cancellation);
        output.Flush();
        return result;
    }

    /// <summary>As many bytes of the input as it takes to recognise its layers.</summary>
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
        using var copy = dataset.NeedsSecondPass || _settings.QuarantinePath is not null ? new Spool() : null;
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
            // If the dataset rules have concluded, nothing is left here; otherwise each finding is reported individually.
            ledger.ConcludeFacts(new SourceFacts().Conclude(), finding =>
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
            Reverted = passage.Reverted,
            Quarantined = _quarantined,
        };
    }

    private DocumentFormats FormatsOf(string path) => DocumentFormats.Of(_plans.SettingsOf(path));

    /// <summary>Whatever belongs to no record, or comes after an error, passes unchanged.</summary>
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
        ledger.ConcludeFacts(facts.Conclude(), findings.Add);
        dataset.RunSecondPass([now], _analysis.ProfileOf, finding => AddTo(findings, finding, ledger), ledger.Add, cancellation);
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
            ledger.Add(error.Errors);
        }
    }
}
