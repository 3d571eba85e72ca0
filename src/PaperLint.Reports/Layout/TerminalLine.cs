namespace PaperLint.Reports.Layout;

/// <summary>
/// One line for the terminal. Whatever is added becomes <see cref="Visible"/> on the way in, so no line can do harm, and widths are
/// those of what is printed.
/// </summary>
internal sealed class TerminalLine
{
    private readonly List<(string Text, Tone Tone)> _pieces = [];
    private int _spaces;

    public IReadOnlyList<(string Text, Tone Tone)> Pieces => _pieces;

    /// <summary>In cells of the terminal.</summary>
    public int Width { get; private set; }

    public TerminalLine Add(string text, Tone tone = Tone.Plain)
    {
        var shown = Visible.Of(text);
        if (shown.Length == 0)
            return this;
        if (_spaces > 0)
            _pieces.Add((new string(' ', _spaces), Tone.Plain));
        _spaces = 0;
        _pieces.Add((shown, tone));
        Width += CellWidth.Of(shown);
        return this;
    }

    /// <summary>Goes on at a column, 0-based, unless the line is there already. Spaces that nothing follows are not printed.</summary>
    public TerminalLine To(int column)
    {
        _spaces += Math.Max(0, column - Width);
        Width = Math.Max(Width, column);
        return this;
    }

    /// <summary>The same line further to the right.</summary>
    public TerminalLine IndentedBy(int columns)
    {
        var line = new TerminalLine().To(columns);
        foreach (var (text, tone) in _pieces)
            line.Add(text, tone);
        return line;
    }

    /// <summary>Adds text that ends right before a column.</summary>
    public TerminalLine EndingAt(int column, string text, Tone tone = Tone.Plain) =>
        To(column - CellWidth.Of(Visible.Of(text))).Add(text, tone);

    /// <summary>Adds as much of a text as fits up to a column, with <c>…</c> in place of the rest.</summary>
    /// <param name="least">How many cells it gets even where the column is nearer.</param>
    public TerminalLine AddUpTo(int column, string text, Tone tone = Tone.Plain, int least = 20) =>
        Add(Cells.Shorten(text, Math.Max(least, column - Width)), tone);
}
