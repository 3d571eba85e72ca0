using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Review;

/// <summary>The keys that can be pressed, on one line if they fit.</summary>
internal static class KeyLines
{
    private const int Gap = 2;

    public static IEnumerable<TerminalLine> Of(IEnumerable<ReviewKey> keys, int width)
    {
        var line = new TerminalLine();
        foreach (var key in keys)
        {
            if (line.Width > 0 && line.Width + Gap + CellWidth.Of(Visible.Of(key.Name)) + 1 + CellWidth.Of(Visible.Of(key.Meaning)) > width)
            {
                yield return line;
                line = new TerminalLine();
            }

            line.To(line.Width == 0 ? 0 : line.Width + Gap).Add(key.Name, Tone.Strong).Add(" ").Add(key.Meaning, Tone.Dim);
        }

        yield return line;
    }
}
