using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings.Runs;
using PaperLint.Formats.Foreign;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>
/// An e-mail digest as plain text: a few lines of page furniture, then alternately the title and the abstract of each paper, as paragraphs
/// separated by blank lines.
/// </summary>
/// <example>
/// <code>
/// new
///
/// Mar 18
///
/// A Survey of Something
///
/// Something has been surveyed before, but not like this. …
/// </code>
/// </example>
public sealed class DigestFormat(ReadLimits? limits = null) : DocumentFormat
{
    internal const string Shape = "A digest is plain text: titles and abstracts in turn, each a paragraph, separated by blank lines.";

    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;

    public static DigestFormat Instance { get; } = new();

    public override string Name => "digest";

    public override IReadOnlyList<string> Titles => ["e-mail digests"];

    public override IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <summary>
    /// Decided by content, because most files called <c>.txt</c> are not digests. A file with another known extension must also contain a
    /// phrase that is typical of digest pages.
    /// </summary>
    public override FormatMatch Recognise(ReadOnlySpan<byte> head, string path)
    {
        var outline = DigestOutline.Of(head, isWhole: head.Length < FormatDetection.HeadLength);
        return outline.IsDigest && (outline.HasPhrase || ForeignExtensions.Of(path) is null)
            ? FormatMatch.ByContent
            : new FormatMatch(FormatFit.No, outline.Objection, outline.ObjectionAt, Shape);
    }

    public override RecordReader Open(Stream stream, Document document, Action<SkippedItem>? skipped = null) =>
        new DigestReader(stream, document, skipped, _limits);

    public override bool TryRemove(
        Stream stream,
        Document document,
        Func<long, bool> isRemoved,
        [NotNullWhen(true)] out IReadOnlyList<ByteSpan>? removed,
        [NotNullWhen(false)] out string? reason
    )
    {
        var removal = new DigestRemoval(isRemoved);
        var unread = false;
        using var reader = new DigestReader(stream, document, _ => unread = true, _limits, removal.Pass);
        while (reader.TryRead(out _)) { }

        if (!unread)
            return removal.TryFinish(out removed, out reason);
        (removed, reason) = (null, "a record is too long to be read");
        return false;
    }
}
