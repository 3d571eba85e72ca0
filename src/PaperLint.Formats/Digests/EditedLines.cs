using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>The lines of a paragraph with edits made, looked at only near the edits: a line may be as long as the paragraph.</summary>
/// <param name="cell">The paragraph as it is.</param>
/// <param name="start">Where in the file it begins.</param>
/// <param name="made">In order, none in another, none with a line break in its new bytes.</param>
internal readonly ref struct EditedLines(ReadOnlySpan<byte> cell, long start, IReadOnlyList<RawEdit> made)
{
    /// <summary>In bytes on either side: a line that is longer than any furniture need not be seen to its end.</summary>
    private const int Reach = 2 * PageFurniture.Longest;

    private readonly ReadOnlySpan<byte> _cell = cell;

    /// <summary>
    /// Whether the line that an edit leaves is prose wherever it stands: not blank, and no furniture even at the edge of a paragraph.
    /// </summary>
    public bool AreProseAround(int edit)
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

    /// <summary>What stands before an edit in its line, as far as it matters, and whether the line begins with that.</summary>
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

    /// <summary>What stands behind an edit in its line, as far as it matters, and whether the line ends with that.</summary>
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
