using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>What was not examined: a file may have thousands of broken lines, and one reason for all of them.</summary>
internal static class SkippedLines
{
    /// <param name="all">Whether every place is named; otherwise the first of each file and reason.</param>
    public static IEnumerable<TerminalLine> Of(IReadOnlyList<SkippedItem> skipped, bool all) => AlikeLines.Of(
        skipped,
        item => (item.Path, item.RuleId, item.Reason),
        all,
        Line,
        "more place",
        left => $"{Quantity.Of("place", skipped.Count)} not examined{left}: --verbose names every one.");

    private static TerminalLine Line(SkippedItem item, string others)
    {
        var rule = item.RuleId is { } id ? $"{id} " : "";
        return new TerminalLine().Add("not examined: ", Tone.Warning).Add($"{PlaceOf(item)}: {rule}{item.Reason}{others}");
    }

    /// <summary>First what terminals and editors open, then what the file itself calls the record.</summary>
    private static string PlaceOf(SkippedItem item) => (item.Position, item.Pointer) switch
    {
        ({ } position, { } pointer) => $"{item.Path}:{position} #{pointer}",
        ({ } position, null) => $"{item.Path}:{position}",
        (null, { } pointer) => $"{item.Path}#{pointer}",
        _ => item.Path,
    };
}
