using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Review;

/// <summary>Shows a line that is being edited, and where its cursor is.</summary>
/// <param name="label">The text before the line.</param>
public sealed class ReviewPrompt(string label, TerminalOptions options)
{
    /// <summary>How many cells are kept for the line: on a narrow terminal, the label is shortened.</summary>
    private const int LeastRoom = 10;

    /// <summary>Writes sentences above the line that is being edited.</summary>
    public static void Explain(string text, TerminalOptions options, TextWriter output) =>
        new TerminalPrinter(output, options.Color).Print(WrappedText.Filled(text, 0, options.Width, Tone.Strong));

    /// <param name="text">The text so far.</param>
    /// <param name="cursor">The position of the cursor, in UTF-16 code units.</param>
    /// <returns>How many cells the cursor is before the end of what was printed.</returns>
    public int Write(string text, int cursor, TextWriter output)
    {
        var shownLabel = Cells.Shorten(label, Math.Max(0, options.Width - LeastRoom));
        var room = Math.Max(1, options.Width - CellWidth.Of(shownLabel) - 1);
        var cells = Cells.Of(text);
        var at = cells.FindIndex(cell => cell.Source >= cursor) is >= 0 and var found ? found : cells.Count;
        var (from, to) = (at, at);
        var used = 0;
        while (from > 0 && used + cells[from - 1].Width <= Math.Max(1, room - 2))
            used += cells[--from].Width;
        while (to < cells.Count && used + cells[to].Width <= room)
            used += cells[to++].Width;
        output.Write(shownLabel);
        output.Write(Cells.Text(cells, from, to));
        return Cells.Width(cells, at, to);
    }
}
