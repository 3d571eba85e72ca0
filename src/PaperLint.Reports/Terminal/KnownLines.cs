using Humanizer;
using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>What people are not shown, because somebody has dealt with it.</summary>
internal static class KnownLines
{
    public static IEnumerable<TerminalLine> Of(RunSummary summary)
    {
        if (summary.Baseline is not { } baseline)
            yield break;
        if (baseline.Unchanged > 0)
            yield return new TerminalLine().Add($"{Count("finding", baseline.Unchanged)} that the baseline knows {(baseline.Unchanged == 1 ? "is" : "are")} left out.", Tone.Dim);
        if (baseline.Absent > 0)
            yield return new TerminalLine().Add($"{Count("finding", baseline.Absent)} of the baseline {(baseline.Absent == 1 ? "is" : "are")} gone: paperlint baseline --prune", Tone.Dim);
    }

    private static string Count(string word, long count) => word.ToQuantity(count, "N0");
}
