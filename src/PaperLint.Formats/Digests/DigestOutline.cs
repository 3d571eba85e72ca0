using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>What the beginning of a file looks like when read as a digest.</summary>
internal sealed class DigestOutline
{
    private readonly int _furniture;
    private readonly int _paragraphs;
    private readonly int _foreign;
    private readonly int _pairs;
    private readonly int _whole;
    private readonly int _wrapped;

    private DigestOutline(ReadOnlySpan<byte> text, BlockScan scan)
    {
        List<Block> blocks = [.. scan.Blocks.Where(block => block.IsParagraph)];
        List<OutlineParagraph> paragraphs = [];
        foreach (var block in blocks)
            paragraphs.Add(OutlineParagraph.Of(text[block.Start..block.End]));
        if (scan.Open is { } open)
        {
            // The paragraph that is cut off at the end of the head is long, and therefore not a title.
            blocks.Add(open);
            paragraphs.Add(OutlineParagraph.Of(text[open.Start..open.End]) with { Class = ParagraphClass.Abstract });
        }

        var papers = PaperGrouping.Group([.. paragraphs.Select(paragraph => paragraph.Class)], isFinal: true);
        _paragraphs = paragraphs.Count;
        _furniture = scan.Blocks.Count - blocks.Count + (scan.Open is null ? 0 : 1);
        HasPhrase = scan.Blocks.Any(block => block.Furniture == FurnitureKind.Phrase);
        _foreign = paragraphs.Count(paragraph => paragraph.IsForeign);
        foreach (var (title, summary) in papers)
        {
            if (title is null || summary is null)
                continue;
            _pairs++;
            if (!paragraphs[title.Value].MayBeTitle || !paragraphs[summary.Value].MayBeAbstract)
                continue;
            _whole++;
            _wrapped += paragraphs[summary.Value].IsWrapped ? 1 : 0;
        }

        if (IsDigest)
            return;
        (Objection, var at) = papers.Find(paper => paper.Title is null || paper.Abstract is null) switch
        {
            _ when _paragraphs == 0 => ("The file contains no text that could be a paper.", 0),
            { Title: { } title, Abstract: null } => (
                "This title has no abstract after it, so the file does not seem to be a digest.",
                title
            ),
            { Title: null, Abstract: { } lone } => (
                "This abstract has no title before it, so the file does not seem to be a digest.",
                lone
            ),
            _ when paragraphs.FindIndex(paragraph => paragraph.IsForeign) is >= 0 and var foreign => (
                "This is neither a title nor running text, so the file does not seem to be a digest.",
                foreign
            ),
            _ => ("The file is running text with headings; nothing shows that it is a digest.", 0),
        };
        ObjectionAt = _paragraphs == 0 ? null : PositionOf(text, blocks[at]);
    }

    /// <summary>
    /// Whether it is almost certainly a digest: it has a phrase that only digest pages have, and at least half of its paragraphs could
    /// belong to papers; or it has alternating titles and abstracts, and hardly any paragraph that could be neither.
    /// </summary>
    /// <remarks>
    /// Any text may have headings and paragraphs wrapped to the width of a terminal. If the paragraphs are wrapped, only several papers and
    /// little else make a digest.
    /// </remarks>
    public bool IsDigest =>
        HasPhrase
            ? 2 * _foreign <= _paragraphs
            : 8 * _foreign <= _paragraphs && (HasShare(_whole - _wrapped, 2, 3) || (_whole >= 3 && HasShare(_whole, 9, 10)));

    /// <summary>Whether it has a phrase that only digest pages have.</summary>
    public bool HasPhrase { get; }

    /// <summary>Whether it can be read as a digest if the user says that it is one.</summary>
    public bool IsReadable => _furniture > 0 || _pairs > 0;

    /// <summary>Whether there is neither text nor furniture.</summary>
    public bool IsEmpty => _furniture == 0 && _paragraphs == 0;

    /// <summary>Why it is not a digest, as a sentence; null if <see cref="IsDigest"/>.</summary>
    public string? Objection { get; }

    public LinePosition? ObjectionAt { get; }

    /// <param name="isWhole">Whether the file ends with the head.</param>
    public static DigestOutline Of(ReadOnlySpan<byte> head, bool isWhole)
    {
        var text = FormatDetection.WithoutMark(head);
        return new DigestOutline(text, BlockScanner.Scan(text, isWhole));
    }

    /// <summary>The outline of an incomplete head, without its last paragraph, which may continue.</summary>
    public static DigestOutline OfBeginning(ReadOnlySpan<byte> part)
    {
        var text = FormatDetection.WithoutMark(part);
        return Of(text[..BlockScanner.Scan(text, isFinal: false).Done], isWhole: true);
    }

    /// <summary>Whether papers with two paragraphs each make up at least this share of all paragraphs.</summary>
    private bool HasShare(int papers, int parts, int of) => papers > 0 && of * 2 * papers >= parts * _paragraphs;

    private static LinePosition PositionOf(ReadOnlySpan<byte> text, Block block) =>
        new(BlockScanner.CountLines(text[..block.LineStart]), block.Start - block.LineStart);
}
