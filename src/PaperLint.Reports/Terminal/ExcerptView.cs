using PaperLint.Findings;
using PaperLint.Reports.Layout;
using PaperLint.Text;

namespace PaperLint.Reports.Terminal;

/// <summary>The line of a finding with carets below the exact span.</summary>
internal static class ExcerptView
{
    private const string Ellipsis = "…";

    /// <param name="moreLines">How many further lines the span extends over.</param>
    /// <param name="indent">The indent of both lines.</param>
    /// <param name="width">The width of the terminal; the line is cut around the span to fit.</param>
    public static IEnumerable<TerminalLine> Lines(Excerpt excerpt, int moreLines, Tone tone, int indent, int width)
    {
        var text = excerpt.Text.AsSpan();
        var span = excerpt.Span;
        var lineStart = text[..span.Start].LastIndexOfAny('\r', '\n') + 1;
        var toBreak = LineBreak.IndexIn(text[span.Start..]);
        var lineEnd = toBreak < 0 ? text.Length : span.Start + toBreak;
        var cells = Cells.Of(text[lineStart..lineEnd]);
        var place = TextSpan.FromBounds(FirstAt(cells, span.Start - lineStart), FirstAt(cells, Math.Min(span.End, lineEnd) - lineStart));
        var cutBefore = excerpt.CutBefore && lineStart == 0;
        var cutAfter = excerpt.CutAfter && lineEnd == text.Length;
        var shown = Window(cells, place, cutBefore, cutAfter, width - indent);

        var before = cutBefore || shown.Start > 0 ? Ellipsis : "";
        var after = cutAfter || shown.End < cells.Count ? Ellipsis : "";
        var line = new TerminalLine().To(indent).Add(before, Tone.Dim).Add(Cells.Text(cells, shown.Start, place.Start));
        line.Add(Cells.Text(cells, place.Start, Math.Min(place.End, shown.End)), tone);
        line.Add(Cells.Text(cells, Math.Min(place.End, shown.End), shown.End)).Add(after, Tone.Dim);

        var (column, carets) = Underline(cells, place, shown);
        var below = new TerminalLine().To(indent + before.Length + column).Add(new string('^', carets), tone);
        if (moreLines == 0)
            return [line, below];
        var note = moreLines == 1 ? "continues for 1 more line" : $"continues for {moreLines:N0} more lines";
        return below.Width + 1 + note.Length <= width
            ? [line, below.Add(" ").Add(note, Tone.Dim)]
            : [line, below, new TerminalLine().To(indent).Add(note, Tone.Dim)];
    }

    private static int FirstAt(List<Cell> cells, int source)
    {
        var found = cells.FindIndex(cell => cell.Source >= source);
        return found < 0 ? cells.Count : found;
    }

    /// <summary>The cells to show: the span, or its beginning, and as much on either side as fits.</summary>
    private static TextSpan Window(List<Cell> cells, TextSpan place, bool cutBefore, bool cutAfter, int room)
    {
        // A span at the end of the line is marked after the last cell, which takes another cell.
        var used = place.Start == cells.Count ? 1 : 0;
        if (Cells.Width(cells, 0, cells.Count) + used + (cutBefore ? 1 : 0) + (cutAfter ? 1 : 0) <= room)
            return TextSpan.FromBounds(0, cells.Count);
        var most = room - 2;
        var (from, to) = (place.Start, place.Start);
        while (to < place.End && used + cells[to].Width <= most)
            used += cells[to++].Width;
        var (left, right) = (to == place.End, to == place.End);
        while (left || right)
        {
            left = left && from > 0 && used + cells[from - 1].Width <= most;
            if (left)
                used += cells[--from].Width;
            right = right && to < cells.Count && used + cells[to].Width <= most;
            if (right)
                used += cells[to++].Width;
        }

        // A combining mark whose letter was cut off would be drawn onto the ellipsis.
        while (from > 0 && from < place.Start && cells[from].Width == 0)
            from++;
        return TextSpan.FromBounds(from, to);
    }

    /// <summary>Where the carets begin, and how many there are; at least one.</summary>
    private static (int Column, int Carets) Underline(List<Cell> cells, TextSpan place, TextSpan shown)
    {
        var column = Cells.Width(cells, shown.Start, place.Start);
        var carets = Cells.Width(cells, place.Start, Math.Min(place.End, shown.End));
        if (carets > 0)
            return (column, carets);
        if (place.IsEmpty)
            return (column, 1);
        // If the span has only combining marks, underline the letter that they are drawn onto.
        var letter = place.Start;
        while (letter > shown.Start && cells[letter].Width == 0)
            letter--;
        var width = Math.Max(1, cells[letter].Width);
        return (Math.Max(0, column - width), width);
    }
}
