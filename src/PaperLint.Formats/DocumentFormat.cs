using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>One way of writing records into a file: how to know it, how to read it, and, through its codec, how to write back.</summary>
/// <remarks>
/// What reads a field also encodes its replacement, so that nothing else needs to know how a file is written. Instances are
/// immutable and serve all threads; readers belong to one.
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
    /// <summary>The word for <see cref="Document.Format"/>, such as <c>digest</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// What people call files of this format, in the plural: "e-mail digests". Where it reads more than one kind, one name for each.
    /// </summary>
    public abstract IReadOnlyList<string> Titles { get; }

    /// <summary>All of <see cref="Titles"/>: "CSV and TSV".</summary>
    public string Title => string.Join(" and ", Titles);

    /// <summary>How the names of such files usually end, with the dot, lower case.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Judges a file by its beginning.</summary>
    /// <param name="head">The first bytes of the file, <see cref="FormatDetection.HeadLength"/> of them unless it is shorter.</param>
    /// <param name="path">Its name, for what the content leaves open.</param>
    public abstract FormatMatch Recognise(ReadOnlySpan<byte> head, string path);

    /// <summary>What people may want to know of how a file is written, such as its delimiter: names and values.</summary>
    /// <inheritdoc cref="Recognise"/>
    public virtual IReadOnlyList<KeyValuePair<string, string>> TraitsOf(ReadOnlySpan<byte> head) => [];

    /// <summary>Reads the records of a document.</summary>
    /// <param name="stream">
    /// UTF-8 from its first byte on; need not be seekable. A reader takes what there is and gives a record as soon as it is known to be
    /// complete, which may be only when the next one begins. It is the caller's to close.
    /// </param>
    /// <param name="skipped">
    /// Takes records that cannot be examined, such as one beyond all bounds; reading goes on behind them. Without it, such a record
    /// ends the reading with an <see cref="InputException"/>: nothing is skipped in silence.
    /// </param>
    /// <returns>A reader; reading throws <see cref="InputException"/> where the content is not of this format.</returns>
    public abstract RecordReader Open(Stream stream, Document document, Action<SkippedItem>? skipped = null);

    /// <summary>Says which bytes go when records do, so that the rest reads as the remaining records, in order and unchanged.</summary>
    /// <param name="stream">As for <see cref="Open"/>; it is read to its end.</param>
    /// <param name="isRemoved">Whether the record of that row goes; asked in order, possibly more than once.</param>
    /// <param name="removed">
    /// In order, disjoint. Each record takes one separator along: the one behind it, or, where nothing is left behind it, the one
    /// before it. What belongs to no record stays.
    /// </param>
    /// <param name="reason">Why the format cannot do without these records: a clause for people.</param>
    /// <exception cref="InputException">The content is not of this format.</exception>
    public abstract bool TryRemove(
        Stream stream,
        Document document,
        Func<long, bool> isRemoved,
        [NotNullWhen(true)] out IReadOnlyList<ByteSpan>? removed,
        [NotNullWhen(false)] out string? reason
    );
}
