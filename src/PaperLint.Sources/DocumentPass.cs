using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>
/// One reading of a document, record by record. Whatever the document or the system does to end it early becomes the outcome; only
/// cancellation, and faults that are the program's own, are thrown.
/// </summary>
/// <example>
/// <code>
/// var outcome = new DocumentPass(document) { OnSkipped = skipped.Add }.Visit(record => titles.Add(record.Key.Value), cancellation);
/// errors.AddRange(outcome.Errors);
/// </code>
/// </example>
public sealed class DocumentPass(OpenableDocument document)
{
    /// <summary>Takes what the reader must leave out.</summary>
    public Action<SkippedItem> OnSkipped { get; init; } = static _ => { };

    /// <summary>Gives the text to read: that of the document, unless a draft of it is to be read.</summary>
    public Func<Stream> OpenText { get; init; } = document.OpenStream;

    /// <summary>Whether the text is read to its last byte, for who counts or hashes bytes: a reader may stop before.</summary>
    public bool ReadsLastByte { get; init; }

    /// <summary>
    /// What the document arrives by, where it can be read only once and may have to be waited for; null for other documents.
    /// </summary>
    public ArrivingStream? Arriving { get; init; }

    /// <summary>Shows the records to somebody until he has seen enough.</summary>
    /// <param name="visit">Whether to go on.</param>
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

    /// <summary>Hands all records to several workers, in batches.</summary>
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
    /// Takes the results in the order of the file, on the calling thread. An <see cref="InputException"/> that it throws ends the reading.
    /// </param>
    public PassOutcome Share<T>(OrderedBatches batches, Func<List<Record>, T> work, Action<T> deliver, CancellationToken cancellation) =>
        Read(reader => batches.Run(reader, work, deliver, cancellation, Arriving));

    private PassOutcome Read(Action<RecordReader> read)
    {
        ValuesBeside? beside = null;
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
