using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>What a run did not examine because it is not a record of a paper: the number, or every name if requested.</summary>
internal static class IgnoredLines
{
    public static IEnumerable<TerminalLine> Of(RunSummary summary, bool all)
    {
        foreach (var (path, reason) in all ? summary.IgnoredPaths : [])
            yield return new TerminalLine().Add("left out: ", Tone.Dim).Add($"{path} ({reason})");
        foreach (var (path, reason) in all ? summary.Ignored : [])
            yield return new TerminalLine().Add("ignored: ", Tone.Dim).Add($"{path} ({reason})");
        foreach (var document in all ? summary.Documents : [])
        {
            if (document.Beside is { } beside)
                yield return new TerminalLine()
                    .Add("beside the records: ", Tone.Dim)
                    .Add($"{document.Document.Path}:{beside.Position} #{beside.Pointer} ({SentenceOf(beside)})");
        }

        if (summary.IgnoredPaths.Length > 0 && !all)
            yield return new TerminalLine().Add(
                $"{Quantity.Of("folder", summary.IgnoredPaths.Length)} of generated files left out: --verbose lists {Them(summary.IgnoredPaths.Length)}.",
                Tone.Dim
            );
        if (summary.OtherFiles > 0)
            yield return new TerminalLine().Add(
                $"{Quantity.Of("other file", summary.OtherFiles)} ignored{(all ? "" : $": --verbose lists {Them(summary.OtherFiles)}")}.",
                Tone.Dim
            );
    }

    private static string SentenceOf(UnassignedValues beside) =>
        beside.Count == 1 ? "this value belongs to no record" : $"this value and {beside.Count - 1:N0} more belong to no record";

    private static string Them(int count) => count == 1 ? "it" : "them";
}
