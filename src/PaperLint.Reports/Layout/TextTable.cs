namespace PaperLint.Reports.Layout;

/// <summary>A table with aligned columns.</summary>
/// <param name="columns">The titles of the columns; numbers are right-aligned.</param>
internal sealed class TextTable(params (string Title, bool IsNumber)[] columns)
{
    private const int Gap = 2;

    /// <summary>A narrower column would be unreadable.</summary>
    private const int Narrowest = 32;

    private const int Below = 4;

    private readonly List<(string Text, Tone Tone)[]> _rows = [];

    /// <summary>Titles of columns that may be left out, in this order, if the screen is too narrow for all.</summary>
    public IReadOnlyList<string> OptionalColumns { get; init; } = [];

    /// <param name="cells">One cell for each column.</param>
    public void Add(params (string Text, Tone Tone)[] cells) => _rows.Add(cells);

    /// <param name="width">The width of the whole table.</param>
    /// <param name="wraps">
    /// Whether a table that is too wide is wrapped, either in its widest column or by moving the last column below the others; otherwise
    /// the last column is cut.
    /// </param>
    public IEnumerable<TerminalLine> Lines(int width, bool wraps = false)
    {
        var widths = columns
            .Select((column, at) => Math.Max(column.Title.Length, _rows.Select(row => WidthOf(row[at].Text)).DefaultIfEmpty().Max()))
            .ToArray();
        if (wraps && OptionalColumns.Count > 0 && WidthOf(widths) > width)
            return WithoutFirstDispensable().Lines(width, wraps);
        var heads = columns.Select(column => (column.Title, Tone.Dim)).ToArray();
        var widest = Array.IndexOf(widths, widths.Where((_, at) => !columns[at].IsNumber).DefaultIfEmpty().Max());
        var room = widths[widest] - (WidthOf(widths) - width);
        if (!wraps || room >= widths[widest] || (room < Narrowest && widest < widths.Length - 1))
            return _rows.Prepend(heads).Select(row => Line(row, widths, width));
        if (room < Narrowest)
            return _rows.SelectMany(row => Stacked(row, widths, width)).Prepend(Line(heads[..^1], widths, width));
        widths[widest] = room;
        return _rows.Prepend(heads).SelectMany(row => Wrapped(row, widest, widths));
    }

    private TextTable WithoutFirstDispensable()
    {
        var left = Array.FindIndex(columns, column => column.Title == OptionalColumns[0]);
        var table = new TextTable([.. columns.Where((_, at) => at != left)]) { OptionalColumns = [.. OptionalColumns.Skip(1)] };
        foreach (var row in _rows)
            table.Add([.. row.Where((_, at) => at != left)]);
        return table;
    }

    /// <summary>A row with its last cell on lines of its own.</summary>
    private IEnumerable<TerminalLine> Stacked((string Text, Tone Tone)[] row, int[] widths, int width) =>
        WrappedText.Filled(row[^1].Text, Below, width, row[^1].Tone).Prepend(Line(row[..^1], widths, width));

    private IEnumerable<TerminalLine> Wrapped((string Text, Tone Tone)[] row, int widest, int[] widths)
    {
        var parts = WrappedText
            .Filled(row[widest].Text, 0, widths[widest])
            .Select(line => string.Concat(line.Pieces.Select(piece => piece.Text)))
            .ToList();
        for (var part = 0; part < parts.Count; part++)
        {
            var cells = part == 0 ? [.. row] : columns.Select(_ => ("", Tone.Plain)).ToArray();
            cells[widest] = (parts[part], row[widest].Tone);
            yield return Line(cells, widths, int.MaxValue);
        }
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
            else if (at == columns.Length - 1)
                line.To(column).AddUpTo(width, text, tone);
            else
                line.To(column).Add(text, tone);
            column += widths[at] + Gap;
        }

        return line;
    }

    private static int WidthOf(int[] widths) => widths.Sum() + Gap * (widths.Length - 1);

    private static int WidthOf(string text) => CellWidth.Of(Visible.Of(text));
}
