using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Findings that are not shown because they were already dealt with.</summary>
internal static class KnownLines
{
    public static IEnumerable<TerminalLine> Of(RunSummary summary)
    {
        if (summary.Suppressed > 0)
            yield return new TerminalLine().Add($"{Quantity.Of("finding", summary.Suppressed)} suppressed.", Tone.Dim);
        if (summary.Baseline is not { } baseline)
            yield break;
        if (baseline.Unchanged > 0)
            yield return new TerminalLine().Add(
                $"{Quantity.Of("finding", baseline.Unchanged)} known to the baseline {(baseline.Unchanged == 1 ? "is" : "are")} not shown.",
                Tone.Dim
            );
        if (baseline.Absent > 0)
            yield return new TerminalLine().Add(
                $"{Quantity.Of("finding", baseline.Absent)} of the baseline {(baseline.Absent == 1 ? "is" : "are")} gone: paperlint baseline --prune",
                Tone.Dim
            );
    }

    /// <summary>Remarks about suppressions and decisions: a few lines, or all if requested.</summary>
    public static IEnumerable<TerminalLine> Remarks(RunSummary summary, bool all)
    {
        const int Most = 5;
        foreach (var remark in summary.Remarks.Take(all ? int.MaxValue : Most))
            yield return new TerminalLine().Add("note: ", Tone.Warning).Add($"{remark.Place}: {remark.Message}");
        if (!all && summary.Remarks.Length > Most)
            yield return new TerminalLine().Add($"{summary.Remarks.Length - Most:N0} more such notes: --verbose shows all.", Tone.Dim);
    }
}
