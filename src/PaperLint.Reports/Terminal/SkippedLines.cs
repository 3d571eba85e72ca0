using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>What was not examined: a file may have thousands of broken lines, and one reason for all of them.</summary>
internal static class SkippedLines
{
    private const int Most = 10;

    /// <param name="all">Whether every place is named; otherwise the first of each file and reason.</param>
    public static IEnumerable<TerminalLine> Of(IReadOnlyList<SkippedItem> skipped, bool all)
    {
        List<List<SkippedItem>> alike = [.. skipped.Count <= Most || all
            ? skipped.Select(item => new List<SkippedItem> { item })
            : skipped.GroupBy(item => (item.Path, item.RuleId, item.Reason)).Select(group => group.ToList())];
        foreach (var items in alike.Take(all ? int.MaxValue : Most))
        {
            var rule = items[0].RuleId is { } id ? $"{id} " : "";
            var others = items.Count == 1 ? "" : $" ({Quantity.Of("more place", items.Count - 1)}, for the same reason)";
            yield return new TerminalLine().Add("not examined: ", Tone.Warning).Add($"{PlaceOf(items[0])}: {rule}{items[0].Reason}{others}");
        }

        if (all || skipped.Count <= Most)
            yield break;
        var left = alike.Skip(Most).Sum(items => items.Count);
        yield return new TerminalLine().Add(
            $"{Quantity.Of("place", skipped.Count)} not examined{(left > 0 ? $", {left:N0} of them for other reasons" : "")}: --verbose names every one.", Tone.Dim);
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
