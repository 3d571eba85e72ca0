namespace PaperLint.Reports.Terminal;

/// <summary>Aligned columns.</summary>
/// <param name="columns">Titles; numbers are aligned on the right.</param>
internal sealed class TextTable(params (string Title, bool IsNumber)[] columns)
{
    private const int Gap = 2;

    private readonly List<(string Text, Tone Tone)[]> _rows = [];

    /// <param name="cells">One for each column.</param>
    public void Add(params (string Text, Tone Tone)[] cells) => _rows.Add(cells);

    /// <param name="width">The last column is cut to it.</param>
    public IEnumerable<TerminalLine> Lines(int width)
    {
        var widths = columns.Select((column, at) => Math.Max(column.Title.Length, _rows.Select(row => WidthOf(row[at].Text)).DefaultIfEmpty().Max())).ToArray();
        yield return Line([.. columns.Select(column => (column.Title, Tone.Dim))], widths, width);
        foreach (var row in _rows)
            yield return Line(row, widths, width);
    }

    private TerminalLine Line((string Text, Tone Tone)[] cells, int[] widths, int width)
    {
        var line = new TerminalLine();
        var column = 0;
        for (var at = 0; at < cells.Length; at++)
        {
            var (text, tone) = cells[at];
            if (columns[at].IsNumber)
                line.EndingAt(column + widths[at], text, tone);
            else if (at == cells.Length - 1)
                line.To(column).AddUpTo(width, text, tone);
            else
                line.To(column).Add(text, tone);
            column += widths[at] + Gap;
        }

        return line;
    }

    private static int WidthOf(string text) => CellWidth.Of(Visible.Of(text));
}
