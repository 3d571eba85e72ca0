using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Records and lines that were not examined: a file may have millions of broken lines, all for the same reason.</summary>
internal static class SkippedLines
{
    /// <param name="all">Whether every known position is listed; otherwise only the first of each file and reason.</param>
    public static IEnumerable<TerminalLine> Of(RunSummary summary, bool all)
    {
        var beyond = summary.FurtherSkipped.Sum(more => more.Count);
        var named = summary.Skipped.Length + summary.FurtherSkipped.Length;
        return RepeatedLines.Of(
            [.. summary.Skipped.Select(item => new SkippedCount(item, 1)), .. summary.FurtherSkipped],
            more => (more.First.Path, more.First.RuleId, more.First.Reason),
            more => more.Count,
            all,
            Line,
            "more position",
            left =>
                $"{Quantity.Of("position", summary.Skipped.Length + beyond)} not examined{left}: --verbose lists {(beyond == 0 ? "all" : $"{named:N0} of them")}."
        );
    }

    private static TerminalLine Line(SkippedCount more, string others)
    {
        var item = more.First;
        var rule = item.RuleId is { } id ? $"{id} " : "";
        return new TerminalLine().Add("not examined: ", Tone.Warning).Add($"{PlaceOf(item)}: {rule}{item.Reason}{others}");
    }

    /// <summary>First the position that terminals and editors can open, then the file's own name for the record.</summary>
    private static string PlaceOf(SkippedItem item) =>
        (item.Position, item.Pointer) switch
        {
            ({ } position, { } pointer) => $"{item.Path}:{position} #{pointer}",
            ({ } position, null) => $"{item.Path}:{position}",
            (null, { } pointer) => $"{item.Path}#{pointer}",
            _ => item.Path,
        };
}
