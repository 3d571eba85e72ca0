using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>What a walk met and did not examine: how much it was, or every name when asked.</summary>
internal static class IgnoredLines
{
    public static IEnumerable<TerminalLine> Of(RunSummary summary, bool all)
    {
        foreach (var (path, reason) in all ? summary.LeftOut : [])
            yield return new TerminalLine().Add("left out: ", Tone.Dim).Add($"{path} ({reason})");
        foreach (var (path, reason) in all ? summary.Ignored : [])
            yield return new TerminalLine().Add("ignored: ", Tone.Dim).Add($"{path} ({reason})");
        if (summary.LeftOut.Length > 0 && !all)
            yield return new TerminalLine().Add($"{Quantity.Of("folder", summary.LeftOut.Length)} left out, which programs fill: --verbose names {Them(summary.LeftOut.Length)}.", Tone.Dim);
        if (summary.OtherFiles > 0)
            yield return new TerminalLine().Add($"{Quantity.Of("other file", summary.OtherFiles)} ignored{(all ? "" : $": --verbose names {Them(summary.OtherFiles)}")}.", Tone.Dim);
    }

    private static string Them(int count) => count == 1 ? "it" : "them";
}
