using System.Diagnostics.CodeAnalysis;
using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>Reads papers from a digest, a window at a time; windows begin at the beginning of a paper.</summary>
/// <param name="pass">Receives each block in order, with the row that it belongs to; null for page furniture.</param>
internal sealed class DigestReader(
    Stream stream,
    Document document,
    Action<SkippedItem>? skipped,
    ReadLimits limits,
    Action<PassedBlock>? pass = null
) : RecordReader
{
    private readonly RecordWindow _window = new(stream, limits.WindowBytes);
    private readonly Queue<Record> _records = [];
    private IReadOnlyDictionary<string, string>? _metadata;
    private bool _started;
    private bool _isDone;
    private long _row;

    public override bool TryRead([NotNullWhen(true)] out Record? record)
    {
        if (!_started)
            Start();
        while (_records.Count == 0 && !_isDone)
        {
            _window.FillForRescan();
            Take();
        }

        return _records.TryDequeue(out record);
    }

    private void Start()
    {
        _started = true;
        if (!IsReadableSoon())
            ThrowUnlessDigest(_window.Bytes.Span[..Math.Min(_window.Bytes.Length, FormatDetection.HeadLength)]);
        _window.SkipByteOrderMark();
        Take();
    }

    /// <summary>Whether a part of the beginning shows that the file is a digest. If not, the whole head has been read.</summary>
    private bool IsReadableSoon()
    {
        while (_window.Bytes.Length < FormatDetection.HeadLength && _window.Fill())
        {
            if (_window.Bytes.Length < FormatDetection.HeadLength && DigestOutline.OfBeginning(_window.Bytes.Span).IsReadable)
                return true;
        }

        return false;
    }

    /// <exception cref="InputException">The file is not a digest.</exception>
    private void ThrowUnlessDigest(ReadOnlySpan<byte> head)
    {
        var outline = DigestOutline.Of(head, isWhole: head.Length < FormatDetection.HeadLength);
        if (outline.IsEmpty)
            throw Unreadable(null, "The file is empty: there is nothing to read.", null);
        if (!outline.IsReadable)
            throw Unreadable(outline.ObjectionAt, outline.Objection!, DigestFormat.Shape);
    }

    /// <summary>Reads all complete papers in the window.</summary>
    private void Take()
    {
        var scan = BlockScanner.Scan(_window.Bytes.Span, _window.IsFinal);
        List<Block> paragraphs = [.. scan.Blocks.Where(block => block.IsParagraph)];
        List<string> texts = [.. paragraphs.Select(TextOf)];
        List<ParagraphClass> classes = [.. texts.Select(text => ParagraphClassifier.Of(text))];
        var papers = PaperGrouping.Group(classes, _window.IsFinal);
        var end = papers.Count == 0 || papers[^1].Last < paragraphs.Count - 1 ? EndBefore(papers, paragraphs, scan) : scan.Done;
        if (end == 0 && !_window.IsFinal && _window.Bytes.Length > limits.LongestRecord)
        {
            if (scan.Open is { } endless)
            {
                SkipEndless(endless, scan, paragraphs, texts, classes);
                return;
            }

            // Only blank lines for so long: no abstract will follow the last title.
            (papers, end) = (PaperGrouping.Group(classes, isFinal: true), scan.Done);
        }

        Emit(scan.Blocks, papers, paragraphs, texts, end);
        _window.MoveBy(end);
        _isDone = _window.IsFinal;
    }

    /// <summary>The beginning of the first paragraph that is not in a paper yet.</summary>
    private static int EndBefore(List<Paper> papers, List<Block> paragraphs, BlockScan scan)
    {
        var next = papers.Count == 0 ? 0 : papers[^1].Last + 1;
        return next < paragraphs.Count ? paragraphs[next].LineStart : scan.Done;
    }

    /// <summary>Processes papers and furniture in order, so that each paper gets the date before it.</summary>
    private void Emit(IReadOnlyList<Block> blocks, List<Paper> papers, List<Block> paragraphs, List<string> texts, int end)
    {
        var next = 0;
        var (counted, line) = (0, _window.Position.Line);
        foreach (var block in blocks)
        {
            if (block.LineStart >= end)
                break;
            Pass(block, next < papers.Count && block == paragraphs[papers[next].First] ? _row : _row - 1);
            if (block.Furniture == FurnitureKind.Date)
                _metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Document.DateKey] = TextOf(block) };
            if (next == papers.Count || block != paragraphs[papers[next].First])
                continue;
            var paper = papers[next++];
            var last = paragraphs[paper.Last];
            if (last.End - block.Start > limits.LongestRecord)
            {
                Skip(block);
                continue;
            }

            line += BlockScanner.CountLines(_window.Bytes.Span[counted..block.LineStart]);
            counted = block.LineStart;
            _records.Enqueue(RecordOf(paper, paragraphs, texts, line));
        }
    }

    private void Pass(Block block, long row)
    {
        if (pass is null)
            return;
        var kind = block.IsParagraph ? ParagraphClassifier.Of(TextOf(block)) : default;
        pass(new PassedBlock(_window.Start + block.LineStart, _window.Start + block.Next, block.IsParagraph ? row : null, kind));
    }

    private Record RecordOf(Paper paper, List<Block> paragraphs, List<string> texts, int line)
    {
        var (first, last) = (paragraphs[paper.First], paragraphs[paper.Last]);
        var fields = new List<Field>(2);
        if (paper.Title is { } title)
            fields.Add(new Field("title", FieldRole.Title, texts[title].AsMemory(), PlaceOf(paragraphs[title])));
        if (paper.Abstract is { } text)
            fields.Add(new Field("abstract", FieldRole.Abstract, texts[text].AsMemory(), PlaceOf(paragraphs[text])));
        var row = _row++;
        return new Record
        {
            Document = document,
            Address = new RecordAddress(document.Path, row),
            Pointer = PointerOf(row),
            Extent = ByteSpan.FromBounds(_window.Start + first.Start, _window.Start + last.End),
            Window = _window.Bytes[first.LineStart..last.Next],
            WindowStart = _window.Start + first.LineStart,
            WindowPosition = new LinePosition(line, 0),
            Fields = fields,
            Codec = DigestCodec.Instance,
            Metadata = _metadata ?? NoMetadata,
        };
    }

    private static IReadOnlyDictionary<string, string> NoMetadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Handles a paragraph that exceeds the limit. It is not a title, and the paper that it belongs to is skipped as a whole.
    /// </summary>
    private void SkipEndless(Block endless, BlockScan scan, List<Block> paragraphs, List<string> texts, List<ParagraphClass> classes)
    {
        paragraphs.Add(endless);
        classes.Add(ParagraphClass.Abstract);
        var papers = PaperGrouping.Group(classes, isFinal: true);
        var lost = papers[^1];
        papers.RemoveAt(papers.Count - 1);
        Emit(scan.Blocks, papers, paragraphs, texts, endless.LineStart);
        Skip(paragraphs[lost.First]);
        _window.MoveBy(endless.LineStart);
        PassRestOfParagraph();
    }

    private void Skip(Block first)
    {
        var position = new LinePosition(
            _window.Position.Line + BlockScanner.CountLines(_window.Bytes.Span[..first.LineStart]),
            first.Start - first.LineStart
        );
        var sentence = $"The record has more than {limits.LongestRecord:N0} bytes.";
        if (skipped is null)
            throw Unreadable(position, sentence, DigestFormat.Shape);
        skipped(new SkippedItem(document.Path, PointerOf(_row++), null, $"{sentence} It begins at line {position.Line + 1}."));
    }

    /// <summary>
    /// Reads up to the blank line or furniture that ends the paragraph at the beginning of the window, without keeping it.
    /// </summary>
    private void PassRestOfParagraph()
    {
        for (var insideLine = false; ; _window.FillForRescan())
        {
            var bytes = _window.Bytes.Span;
            var at = 0;
            while (at < bytes.Length && BlockScanner.LineAt(bytes, at, _window.IsFinal) is { } line)
            {
                var text = bytes[line.Start..line.End].Trim(" \t\v\f"u8);
                if (!insideLine && (BlockScanner.IsBlank(text) || PageFurniture.KindOf(text, atEdge: false) != FurnitureKind.None))
                {
                    _window.MoveBy(at);
                    return;
                }

                (at, insideLine) = (line.Next, false);
            }

            _window.MoveBy(at);
            if (_window.IsFinal)
                return;
            // The window now begins with part of a line. If the part is short, the line may turn out to be blank or furniture.
            var passed = Math.Max(0, _window.Bytes.Length - PageFurniture.Longest);
            insideLine |= !BlockScanner.IsBlank(_window.Bytes.Span[..passed]);
            _window.MoveBy(passed);
        }
    }

    private string TextOf(Block block) => Encoding.UTF8.GetString(_window.Bytes.Span[block.Start..block.End]);

    private ByteSpan PlaceOf(Block block) => ByteSpan.FromBounds(_window.Start + block.Start, _window.Start + block.End);

    private static string PointerOf(long row) => $"/records/{row}";

    private InputException Unreadable(LinePosition? position, string message, string? hint) =>
        new(new InputError(document.Path, position, message, hint));
}

/// <summary>A paragraph or line of furniture that the reader has passed.</summary>
/// <param name="LineStart">The beginning of its first line, in bytes of the file.</param>
/// <param name="Next">The beginning of the line after it, in bytes of the file.</param>
/// <param name="Row">The record that it belongs to; null for page furniture.</param>
/// <param name="Class">The class of a paragraph, judged without its neighbours.</param>
internal readonly record struct PassedBlock(long LineStart, long Next, long? Row, ParagraphClass Class);
