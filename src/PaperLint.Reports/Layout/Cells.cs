using System.Text;

namespace PaperLint.Reports.Layout;

/// <summary>One character as a terminal shows it.</summary>
/// <param name="Source">Where the character begins in the source text, in UTF-16 code units.</param>
/// <param name="Text">The text that is printed.</param>
/// <param name="Width">The width in terminal cells; 0 for a mark that is drawn onto the character before it.</param>
internal readonly record struct Cell(int Source, string Text, int Width);

/// <summary>Splits a line of text into what a terminal shows.</summary>
internal static class Cells
{
    private const int TabStop = 4;

    /// <summary>Splits a line. Tabs are expanded, and everything else that would not be drawn is made visible.</summary>
    public static List<Cell> Of(ReadOnlySpan<char> line)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        for (var at = 0; at < line.Length; )
        {
            var shown = Visible.First(line[at..], out var length);
            if (line[at] == '\t')
                shown = new string(' ', TabStop - column % TabStop);
            var width = CellWidth.Of(shown);
            cells.Add(new Cell(at, shown, width));
            column += width;
            at += length;
        }

        return cells;
    }

    public static int Width(List<Cell> cells, int from, int to)
    {
        var width = 0;
        for (var at = from; at < to; at++)
            width += cells[at].Width;
        return width;
    }

    public static string Text(List<Cell> cells, int from, int to)
    {
        var text = new StringBuilder();
        for (var at = from; at < to; at++)
            text.Append(cells[at].Text);
        return text.ToString();
    }

    /// <summary>Makes a text visible and, if it takes more than so many cells, replaces its end with <c>…</c>.</summary>
    public static string Shorten(string text, int most)
    {
        var shown = Visible.Of(text);
        if (CellWidth.Of(shown) <= most)
            return shown;
        var cells = Of(text);
        var (to, width) = (0, 1);
        while (to < cells.Count && width + cells[to].Width <= most)
            width += cells[to++].Width;
        return $"{Text(cells, 0, to).TrimEnd()}…";
    }
}
