using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>A file format for records: how to recognise it, how to read it, and, through its codec, how to write edits.</summary>
/// <remarks>
/// The codec that decodes a field also encodes its replacement, so nothing else needs to know how a file is written. Formats are immutable
/// and thread-safe; a reader belongs to one thread.
/// </remarks>
/// <example>
/// <code>
/// var detection = new FormatDetection([DigestFormat.Instance]).Detect(head, "digests/march.txt");
/// if (detection.Format is not { } format)
///     throw new InputException(detection.Error!);          // digests/march.txt: The file seems to be JSON Lines. …
/// using var reader = format.Open(stream, new Document("digests/march.txt", format.Name), skipped.Add);
/// while (reader.TryRead(out var record))
///     Console.WriteLine($"{record.Pointer}: {record.Title?.Text}");
/// </code>
/// </example>
public abstract class DocumentFormat
{
    /// <summary>The value of <see cref="Document.Format"/>, such as <c>digest</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The names of such files for people, in the plural: "e-mail digests". One name for each kind that the format reads.
    /// </summary>
    public abstract IReadOnlyList<string> Titles { get; }

    /// <summary>All of <see cref="Titles"/>: "CSV and TSV".</summary>
    public string Title => string.Join(" and ", Titles);

    /// <summary>The usual extensions of such files, with the dot, in lower case.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Judges by the beginning of a file whether it has this format.</summary>
    /// <param name="head">The first <see cref="FormatDetection.HeadLength"/> bytes of the file, or all of it if it is shorter.</param>
    /// <param name="path">The name of the file, used if the content is not conclusive.</param>
    public abstract FormatMatch Recognise(ReadOnlySpan<byte> head, string path);

    /// <summary>How a file is written, for people, such as its delimiter: names and values.</summary>
    /// <inheritdoc cref="Recognise"/>
    public virtual IReadOnlyList<KeyValuePair<string, string>> TraitsOf(ReadOnlySpan<byte> head) => [];

    /// <summary>Reads the records of a document.</summary>
    /// <param name="stream">
    /// UTF-8 from its first byte on; need not be seekable. A reader takes the bytes that are available and returns a record as soon as it
    /// is known to be complete, which may be only when the next one begins. The caller closes the stream.
    /// </param>
    /// <param name="skipped">
    /// Receives records that cannot be examined, such as one that is too long; reading continues after them. If it is null, such a record
    /// ends the reading with an <see cref="InputException"/>: nothing is skipped in silence.
    /// </param>
    /// <returns>A reader; reading throws <see cref="InputException"/> if the content is not of this format.</returns>
    public abstract RecordReader Open(Stream stream, Document document, Action<SkippedItem>? skipped = null);

    /// <summary>
    /// Cuts a document into chunks that several threads can read; null if only a single reader can tell where its records are.
    /// </summary>
    /// <param name="stream">As for <see cref="Open"/>, but the reader may wait for more than is available.</param>
    public virtual ChunkReader? Cut(Stream stream, Document document) => null;

    /// <summary>
    /// Determines which bytes to remove with some records, so that the rest reads as the remaining records, in order and unchanged.
    /// </summary>
    /// <param name="stream">As for <see cref="Open"/>; it is read to its end.</param>
    /// <param name="isRemoved">Whether to remove the record of that row; called in order, possibly more than once per row.</param>
    /// <param name="removed">
    /// In order, disjoint. Each record is removed with one separator: the one after it, or, if nothing remains after it, the one before it.
    /// What belongs to no record stays.
    /// </param>
    /// <param name="reason">Why the format cannot remove these records: a clause for people.</param>
    /// <exception cref="InputException">The content is not of this format.</exception>
    public abstract bool TryRemove(
        Stream stream,
        Document document,
        Func<long, bool> isRemoved,
        [NotNullWhen(true)] out IReadOnlyList<ByteSpan>? removed,
        [NotNullWhen(false)] out string? reason
    );
}
