using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Files that could not be read: a folder may have thousands of them, all for the same reason.</summary>
internal static class ProblemLines
{
    private const int MostPointers = 5;

    /// <param name="all">Whether every file is listed; otherwise, if there are many, only the first for each reason.</param>
    public static IEnumerable<TerminalLine> Of(RunSummary summary, bool all)
    {
        if (summary.LfsPointers is { IsEmpty: false } pointers)
            yield return Pointers(pointers, all ? int.MaxValue : MostPointers);
        foreach (
            var line in RepeatedLines.Of(
                summary.Errors,
                error => error.Message,
                static _ => 1,
                all,
                Line,
                "more file",
                left => $"{Quantity.Of("file", summary.Errors.Length)} could not be read{left}: --verbose lists all."
            )
        )
            yield return line;
        if (summary.Cancelled)
            yield return new TerminalLine().Add("The run was stopped early; there may be more.", Tone.Warning);
    }

    private static TerminalLine Line(InputError error, string others) =>
        new TerminalLine().Add("error: ", Tone.Error).Add($"{error}{others}");

    private static TerminalLine Pointers(IReadOnlyList<string> pointers, int most)
    {
        var named = pointers.Take(most).ToList();
        if (pointers.Count > named.Count)
            named.Add($"{pointers.Count - named.Count:N0} more");
        var listed = named.Count == 1 ? named[0] : $"{string.Join(", ", named.Take(named.Count - 1))} and {named[^1]}";
        return new TerminalLine()
            .Add("error: ", Tone.Error)
            .Add(
                $"{Quantity.Of("Git LFS pointer", pointers.Count)} not examined, because the content is stored elsewhere (git lfs pull): {listed}."
            );
    }
}
