using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Review;

/// <summary>A line that is being written, and where the cursor stands in it.</summary>
/// <param name="label">What stands before it.</param>
public sealed class ReviewPrompt(string label, TerminalOptions options)
{
    /// <summary>A terminal that is narrower shows less of the label instead.</summary>
    private const int LeastRoom = 10;

    /// <summary>Sentences on lines of their own, above the one that is being written.</summary>
    public static void Explain(string text, TerminalOptions options, TextWriter output) =>
        new TerminalPrinter(output, options.Color).Print(WrappedText.Filled(text, 0, options.Width, Tone.Strong));

    /// <param name="text">What was written so far.</param>
    /// <param name="cursor">In UTF-16 code units.</param>
    /// <returns>How many cells the cursor stands before the end of what was printed.</returns>
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
