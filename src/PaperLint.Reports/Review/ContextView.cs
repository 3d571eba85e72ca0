using PaperLint.Findings;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;

namespace PaperLint.Reports.Review;

/// <summary>Shows where a finding is, on two lines: the words around it, then carets below it with its position.</summary>
internal static class ContextView
{
    private const int Gap = 2;

    public static IEnumerable<TerminalLine> Lines(Finding finding, int indent, int width)
    {
        var location = finding.Location;
        List<TerminalLine> lines =
        [
            .. ExcerptView.Lines(location.Excerpt, location.End.Line - location.Start.Line, Tones.Of(finding.Severity), indent, width),
        ];
        var place = Visible.Of(FindingBlock.PlaceOf(location));
        var below = lines[^1];
        if (below.Width + Gap + CellWidth.Of(place) <= width)
            below.To(below.Width + Gap).Add(place, Tone.Dim);
        else
            lines.Add(new TerminalLine().To(indent).AddUpTo(width, place, Tone.Dim));
        return lines;
    }
}
