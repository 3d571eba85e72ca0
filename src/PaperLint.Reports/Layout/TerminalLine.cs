namespace PaperLint.Reports.Layout;

/// <summary>
/// One line for the terminal. Everything that is added is made <see cref="Visible"/>, so that no line can do harm and widths are those of
/// the printed text.
/// </summary>
internal sealed class TerminalLine
{
    private readonly List<(string Text, Tone Tone)> _pieces = [];
    private int _spaces;

    public IReadOnlyList<(string Text, Tone Tone)> Pieces => _pieces;

    /// <summary>The width in terminal cells.</summary>
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

    /// <summary>Continues at a column, 0-based, unless the line is already longer. Trailing spaces are not printed.</summary>
    public TerminalLine To(int column)
    {
        _spaces += Math.Max(0, column - Width);
        Width = Math.Max(Width, column);
        return this;
    }

    /// <summary>The same line, indented.</summary>
    public TerminalLine IndentedBy(int columns)
    {
        var line = new TerminalLine().To(columns);
        foreach (var (text, tone) in _pieces)
            line.Add(text, tone);
        return line;
    }

    /// <summary>Adds text that ends just before a column.</summary>
    public TerminalLine EndingAt(int column, string text, Tone tone = Tone.Plain) =>
        To(column - CellWidth.Of(Visible.Of(text))).Add(text, tone);

    /// <summary>Adds as much of a text as fits before a column, with <c>…</c> in place of the rest.</summary>
    /// <param name="least">The minimum width in cells, even if it exceeds the column.</param>
    public TerminalLine AddUpTo(int column, string text, Tone tone = Tone.Plain, int least = 20) =>
        Add(Cells.Shorten(text, Math.Max(least, column - Width)), tone);
}
