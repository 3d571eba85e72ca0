using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>
/// Reads a document once, record by record. Whatever ends the reading early becomes part of the outcome, whether it is the document's or
/// the system's fault. Only cancellation and bugs are thrown.
/// </summary>
/// <example>
/// <code>
/// var pass = new DocumentPass(document) { OnSkipped = skipped.Add };
/// var outcome = pass.Visit(record => { keys.Add(record.Key.Value); return true; }, cancellation);
/// errors.AddRange(outcome.Errors);
/// </code>
/// </example>
public sealed class DocumentPass(OpenableDocument document)
{
    /// <summary>Receives what the reader must skip.</summary>
    public Action<SkippedItem> OnSkipped { get; init; } = static _ => { };

    /// <summary>Opens the text to read: that of the document, unless a draft is to be read instead.</summary>
    public Func<Stream> OpenText { get; init; } = document.OpenStream;

    /// <summary>Whether to read the text to its last byte even if the reader stops earlier; needed to count or hash the bytes.</summary>
    public bool ReadsLastByte { get; init; }

    /// <summary>
    /// The stream that the document arrives on, if it can be read only once and may have to be waited for; null for other documents.
    /// </summary>
    public ArrivingStream? Arriving { get; init; }

    /// <summary>Calls a function with each record until it returns false.</summary>
    /// <param name="visit">Returns whether to continue.</param>
    public PassOutcome Visit(Func<Record, bool> visit, CancellationToken cancellation = default) =>
        Read(reader =>
        {
            while (reader.TryRead(out var record))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!visit(record))
                    return;
            }
        });

    /// <summary>Calls a function with some records; those between are not read if the format knows without where they end.</summary>
    /// <param name="rows">The numbers of the records, in order, each once.</param>
    public PassOutcome VisitRows(IReadOnlyList<long> rows, Action<Record> visit, CancellationToken cancellation) =>
        Read(reader =>
        {
            Record? record = null;
            foreach (var row in rows)
            {
                if (record is null || record.Address.Row < row)
                    reader.SkipTo(row);
                while (record is null || record.Address.Row < row)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (!reader.TryRead(out record))
                        return;
                }

                // In a file that has changed meanwhile, the row may be missing.
                if (record.Address.Row == row)
                    visit(record);
            }
        });

    /// <summary>Distributes all records to several workers, in batches. The results may refer to them.</summary>
    /// <param name="deliver">
    /// Receives the results in the order of the file, on the calling thread. An <see cref="InputException"/> that it throws ends the
    /// reading.
    /// </param>
    public PassOutcome Share<T>(OrderedBatches batches, Func<List<Record>, T> work, Action<T> deliver, CancellationToken cancellation) =>
        Pass(text => InBatches(text, batches, work, deliver, cancellation));

    /// <summary>Has several workers read the document, each a part of it at a time.</summary>
    /// <param name="work">
    /// Reads all records of a part. The result must not refer to any of them: their memory is used again.
    /// </param>
    /// <inheritdoc cref="Share{T}" path="/param"/>
    public PassOutcome Scan<T>(OrderedBatches batches, Func<RecordReader, T> work, Action<T> deliver, CancellationToken cancellation) =>
        Pass(text =>
        {
            if (Arriving is not null || document.Cut(text) is not { } cutter)
                return InBatches(text, batches, WorkOn, deliver, cancellation);
            using (text)
            {
                batches.Run(new RecordChunks(cutter), chunk => WorkOnChunk(chunk, work), DeliverChunk, cancellation);
                ReadRest(text);
            }

            return null;

            T WorkOn(List<Record> batch)
            {
                using var records = new BatchReader(batch);
                return work(records);
            }

            void DeliverChunk((T Result, List<SkippedItem> Skipped) chunk)
            {
                chunk.Skipped.ForEach(OnSkipped);
                deliver(chunk.Result);
            }
        });

    private static (T Result, List<SkippedItem> Skipped) WorkOnChunk<T>(RecordChunk chunk, Func<RecordReader, T> work)
    {
        var skipped = new List<SkippedItem>();
        try
        {
            using var reader = chunk.Open(skipped.Add);
            return (work(reader), skipped);
        }
        finally
        {
            chunk.Release();
        }
    }

    /// <summary>For a text that only one thread can read.</summary>
    private UnassignedValues? InBatches<T>(
        Stream text,
        OrderedBatches batches,
        Func<List<Record>, T> work,
        Action<T> deliver,
        CancellationToken cancellation
    ) => Through(text, reader => batches.Run(new RecordBatches(reader), work, deliver, cancellation, Arriving));

    private PassOutcome Read(Action<RecordReader> read) => Pass(text => Through(text, read));

    private UnassignedValues? Through(Stream text, Action<RecordReader> read)
    {
        using var reader = Arriving is null ? document.Open(text, OnSkipped) : document.OpenArriving(text, OnSkipped);
        read(reader);
        ReadRest(text);
        return reader.Beside;
    }

    private void ReadRest(Stream text)
    {
        if (ReadsLastByte)
            text.CopyTo(Stream.Null);
    }

    /// <param name="pass">Reads the text, closes it, and returns the content that belongs to no record.</param>
    private PassOutcome Pass(Func<Stream, UnassignedValues?> pass)
    {
        try
        {
            return new PassOutcome(pass(OpenText()), null);
        }
        catch (InputException error)
        {
            return new PassOutcome(null, error);
        }
        catch (Exception error) when (FileFailure.Is(error) || error is InvalidDataException)
        {
            return new PassOutcome(null, new InputException([Unreadable.ToTheEnd(document.Document.Path, error)], error));
        }
    }
}
