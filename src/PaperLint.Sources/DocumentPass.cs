using PaperLint.Findings;
using PaperLint.Findings.Runs;
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

    /// <summary>Distributes all records to several workers, in batches.</summary>
    public PassOutcome Share(OrderedBatches batches, Action<List<Record>> work, CancellationToken cancellation) =>
        Share(
            batches,
            batch =>
            {
                work(batch);
                return true;
            },
            static _ => { },
            cancellation
        );

    /// <inheritdoc cref="Share(OrderedBatches, Action{List{Record}}, CancellationToken)"/>
    /// <param name="deliver">
    /// Receives the results in the order of the file, on the calling thread. An <see cref="InputException"/> that it throws ends the
    /// reading.
    /// </param>
    public PassOutcome Share<T>(OrderedBatches batches, Func<List<Record>, T> work, Action<T> deliver, CancellationToken cancellation) =>
        Read(reader => batches.Run(reader, work, deliver, cancellation, Arriving));

    private PassOutcome Read(Action<RecordReader> read)
    {
        UnassignedValues? beside = null;
        try
        {
            var text = OpenText();
            using var reader = Arriving is null ? document.Open(text, OnSkipped) : document.OpenArriving(text, OnSkipped);
            read(reader);
            beside = reader.Beside;
            if (ReadsLastByte)
                text.CopyTo(Stream.Null);
            return new PassOutcome(beside, null);
        }
        catch (InputException error)
        {
            return new PassOutcome(beside, error);
        }
        catch (Exception error) when (FileFailure.Is(error) || error is InvalidDataException)
        {
            return new PassOutcome(beside, new InputException([Unreadable.ToTheEnd(document.Document.Path, error)], error));
        }
    }
}
