using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>What the beginning of a file looks like, read as a digest.</summary>
internal sealed class DigestOutline
{
    private readonly bool _hasPhrase;
    private readonly int _furniture;
    private readonly int _paragraphs;
    private readonly int _markdown;
    private readonly int _whole;

    private DigestOutline(ReadOnlySpan<byte> text, BlockScan scan)
    {
        List<Block> paragraphs = [.. scan.Blocks.Where(block => block.IsParagraph)];
        List<ParagraphClass> classes = [];
        foreach (var block in paragraphs)
        {
            classes.Add(ParagraphClassifier.Of(Encoding.UTF8.GetString(text[block.Start..block.End])));
            _markdown += text[block.Start] is (byte)'#' or (byte)'-' or (byte)'*' or (byte)'|' or (byte)'>' or (byte)'`' ? 1 : 0;
        }

        if (scan.Open is { } open)
        {
            // What is cut off at the end of the head is long, hence no title.
            paragraphs.Add(open);
            classes.Add(ParagraphClass.Abstract);
        }

        var papers = PaperGrouping.Group(classes, isFinal: true);
        _paragraphs = paragraphs.Count;
        _furniture = scan.Blocks.Count - classes.Count + (scan.Open is null ? 0 : 1);
        _hasPhrase = scan.Blocks.Any(block => block.Furniture == FurnitureKind.Phrase);
        _whole = papers.Count(paper => paper is { Title: not null, Abstract: not null });
        if (IsDigest)
            return;
        (Objection, var at) = papers.Find(paper => paper.Title is null || paper.Abstract is null) switch
        {
            _ when _paragraphs == 0 => ("The file holds no text that could be a paper.", 0),
            { Title: { } title, Abstract: null } => ("Here is a title without an abstract after it, so the file does not seem to be a digest.", title),
            { Title: null, Abstract: { } lone } => ("Here is an abstract without a title before it, so the file does not seem to be a digest.", lone),
            _ => ("The file seems to be Markdown.", 0),
        };
        ObjectionAt = _paragraphs == 0 ? null : PositionOf(text, paragraphs[at]);
    }

    /// <summary>
    /// Whether there is little doubt: a phrase that only these pages have, or titles and abstracts in turn for two thirds of the
    /// paragraphs.
    /// </summary>
    public bool IsDigest => _hasPhrase || _whole > 0 && 3 * 2 * _whole >= 2 * _paragraphs && 4 * _markdown < _paragraphs;

    /// <summary>Whether it makes sense to read it as a digest when somebody says that it is one.</summary>
    public bool IsReadable => _furniture > 0 || _whole > 0;

    /// <summary>Whether there is neither text nor furniture.</summary>
    public bool IsEmpty => _furniture == 0 && _paragraphs == 0;

    /// <summary>What speaks against it, as a sentence; null where <see cref="IsDigest"/>.</summary>
    public string? Objection { get; }

    public LinePosition? ObjectionAt { get; }

    /// <param name="isWhole">Whether the file ends with the head.</param>
    public static DigestOutline Of(ReadOnlySpan<byte> head, bool isWhole)
    {
        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head;
        return new DigestOutline(text, BlockScanner.Scan(text, isWhole));
    }

    /// <summary>What can be said before the head has arrived as a whole: its last paragraph, which may go on, is left out.</summary>
    public static DigestOutline OfBeginning(ReadOnlySpan<byte> part)
    {
        var text = part.StartsWith(Encoding.UTF8.Preamble) ? part[Encoding.UTF8.Preamble.Length..] : part;
        return Of(text[..BlockScanner.Scan(text, isFinal: false).Done], isWhole: true);
    }

    private static LinePosition PositionOf(ReadOnlySpan<byte> text, Block block) =>
        new(BlockScanner.CountLines(text[..block.LineStart]), block.Start - block.LineStart);
}
