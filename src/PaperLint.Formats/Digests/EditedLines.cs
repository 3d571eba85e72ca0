using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>
/// The lines of a paragraph after edits. Only the text near the edits is examined, because a line may be as long as the paragraph.
/// </summary>
/// <param name="cell">The paragraph before the edits.</param>
/// <param name="start">The offset of the paragraph in the file.</param>
/// <param name="made">In order, no two overlapping, none with a line break in its new bytes.</param>
internal readonly ref struct EditedLines(ReadOnlySpan<byte> cell, long start, IReadOnlyList<RawEdit> made)
{
    /// <summary>In bytes on either side: a line that is longer than any furniture need not be read to its end.</summary>
    private const int Reach = 2 * PageFurniture.Longest;

    private readonly ReadOnlySpan<byte> _cell = cell;

    /// <summary>
    /// Whether the line with an edit is prose in any position: not blank, and not furniture even at the edge of a paragraph.
    /// </summary>
    public bool IsProseAround(int edit)
    {
        var (before, beginsLine) = Before(edit);
        var (after, endsLine) = After(edit);
        ReadOnlySpan<byte> seen = [.. before, .. made[edit].NewBytes.Span, .. after];
        var line = BlockScanner.Trimmed(seen);
        if (BlockScanner.IsBlank(line))
            return false;
        return (beginsLine && endsLine) || line.Length <= PageFurniture.Longest
            ? beginsLine && endsLine && PageFurniture.KindOf(line, atEdge: true) == FurnitureKind.None
            : true;
    }

    /// <summary>
    /// The text before an edit in its line, as far as it matters, and whether it reaches back to the beginning of the line.
    /// </summary>
    private (byte[] Text, bool IsWhole) Before(int edit)
    {
        var text = new List<byte>();
        for (var (end, next) = (StartOf(edit), edit - 1); ; end = StartOf(next), next--)
        {
            var from = next < 0 ? 0 : EndOf(next);
            var kept = _cell[Math.Max(from, CharacterBoundary.AtOrBefore(_cell, Math.Max(0, end - Reach)))..end];
            var lineBreak = kept.LastIndexOfAny((byte)'\r', (byte)'\n');
            text.InsertRange(0, kept[(lineBreak + 1)..]);
            if (lineBreak >= 0 || (next < 0 && end <= Reach))
                return ([.. text], true);
            if (text.Count >= Reach || end - from > Reach || edit - next > Reach)
                return ([.. text], false);
            text.InsertRange(0, made[next].NewBytes.Span);
        }
    }

    /// <summary>The text after an edit in its line, as far as it matters, and whether it reaches to the end of the line.</summary>
    private (byte[] Text, bool IsWhole) After(int edit)
    {
        var text = new List<byte>();
        for (var (from, next) = (EndOf(edit), edit + 1); ; from = EndOf(next), next++)
        {
            var end = next == made.Count ? _cell.Length : StartOf(next);
            var kept = _cell[from..Math.Max(from, Math.Min(end, CharacterBoundary.AtOrBefore(_cell, from + Reach)))];
            var lineBreak = LineBreak.IndexIn(kept);
            text.AddRange(lineBreak < 0 ? kept : kept[..lineBreak]);
            if (lineBreak >= 0 || (next == made.Count && end - from <= Reach))
                return ([.. text], true);
            if (text.Count >= Reach || end - from > Reach || next - edit > Reach)
                return ([.. text], false);
            text.AddRange(made[next].NewBytes.Span);
        }
    }

    private int StartOf(int edit) => (int)(made[edit].Span.Start - start);

    private int EndOf(int edit) => (int)(made[edit].Span.End - start);
}
