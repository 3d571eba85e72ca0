using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;

namespace PaperLint.Reports.Review;

/// <summary>
/// The current text and the proposed text: on one line if they fit, otherwise one below the other, cut to where they differ.
/// </summary>
internal static class ProposalView
{
    /// <summary>How much of the common text is kept on each side when it is cut, in UTF-16 code units.</summary>
    private const int SameShown = 12;

    public static IEnumerable<TerminalLine> Lines(Finding finding, int indent, int width)
    {
        if (ProposedChange.Of(finding) is { } change)
            return Change(change, finding.Fix!.Safety == FixSafety.Safe ? "safe" : "unsafe", indent, width);
        return finding.Fix is { } fix
            ? [FixView.Line(fix, finding.Location.Excerpt, indent, width)]
            : [Quoted(new TerminalLine().To(indent), finding.Matched, width - "  no fix".Length, Tone.Strong).Add("  no fix", Tone.Dim)];
    }

    private static IEnumerable<TerminalLine> Change(ProposedChange change, string safety, int indent, int width)
    {
        var (before, after) = (Visible.Of(change.Before), Visible.Of(change.After));
        if (indent + CellWidth.Of(before) + CellWidth.Of(after) + "'' → ''  ".Length + safety.Length <= width)
        {
            return
            [
                Quoted(
                        Quoted(new TerminalLine().To(indent), change.Before, width, Tone.Removed).Add(" → ", Tone.Dim),
                        change.After,
                        width,
                        Tone.Added
                    )
                    .Add($"  {safety}", Tone.Dim),
            ];
        }

        var (from, to) = Different(change);
        return
        [
            Quoted(new TerminalLine().To(indent).Add("from ", Tone.Dim), from, width, Tone.Removed),
            Quoted(new TerminalLine().To(indent).Add("to   ", Tone.Dim), to, width - safety.Length - 2, Tone.Added)
                .Add($"  {safety}", Tone.Dim),
        ];
    }

    private static TerminalLine Quoted(TerminalLine line, string text, int end, Tone tone) =>
        line.Add("'").AddUpTo(end - 1, text, tone, least: 4).Add("'");

    /// <summary>Both texts without most of their common beginning and end.</summary>
    private static (string From, string To) Different(ProposedChange change)
    {
        var (from, to) = (change.Before, change.After);
        var start = from.AsSpan().CommonPrefixLength(to);
        var end = 0;
        while (end < Math.Min(from.Length, to.Length) - start && from[^(end + 1)] == to[^(end + 1)])
            end++;
        return (Cut(from), Cut(to));

        string Cut(string text)
        {
            var (first, last) = (Math.Max(0, start - SameShown), text.Length - Math.Max(0, end - SameShown));
            if (first > 0 && char.IsLowSurrogate(text[first]))
                first--;
            if (last < text.Length && char.IsLowSurrogate(text[last]))
                last++;
            return $"{(first > 0 ? "…" : "")}{text[first..last]}{(last < text.Length ? "…" : "")}";
        }
    }
}
