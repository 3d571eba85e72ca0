using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>What could not be read: a folder may have thousands of broken files, and one reason for all of them.</summary>
internal static class ProblemLines
{
    private const int Most = 10;

    private const int MostPointers = 5;

    /// <param name="all">Whether every file is named; otherwise, of very many, the first for each reason.</param>
    public static IEnumerable<TerminalLine> Of(RunSummary summary, bool all)
    {
        if (summary.LfsPointers is { IsEmpty: false } pointers)
            yield return Pointers(pointers, all ? int.MaxValue : MostPointers);
        foreach (var line in Errors(summary.Errors, all))
            yield return line;
        if (summary.Cancelled)
            yield return new TerminalLine().Add("The run was stopped before its end: there may be more.", Tone.Warning);
    }

    private static IEnumerable<TerminalLine> Errors(IReadOnlyList<InputError> errors, bool all)
    {
        List<List<InputError>> alike = [.. errors.Count <= Most || all
            ? errors.Select(error => new List<InputError> { error })
            : errors.GroupBy(error => error.Message).Select(group => group.ToList())];
        foreach (var group in alike.Take(all ? int.MaxValue : Most))
        {
            var others = group.Count == 1 ? "" : $" ({Quantity.Of("more file", group.Count - 1)}, for the same reason)";
            yield return new TerminalLine().Add("error: ", Tone.Error).Add($"{group[0]}{others}");
        }

        if (all || errors.Count <= Most)
            yield break;
        var left = alike.Skip(Most).Sum(group => group.Count);
        yield return new TerminalLine().Add(
            $"{Quantity.Of("file", errors.Count)} could not be read{(left > 0 ? $", {left:N0} of them for other reasons" : "")}: --verbose names every one.", Tone.Dim);
    }

    private static TerminalLine Pointers(IReadOnlyList<string> pointers, int most)
    {
        var named = pointers.Take(most).ToList();
        if (pointers.Count > named.Count)
            named.Add($"{pointers.Count - named.Count:N0} more");
        var listed = named.Count == 1 ? named[0] : $"{string.Join(", ", named.Take(named.Count - 1))} and {named[^1]}";
        return new TerminalLine().Add("error: ", Tone.Error).Add($"{Quantity.Of("Git LFS pointer", pointers.Count)} not examined, because the content is elsewhere (git lfs pull): {listed}.");
    }
}
