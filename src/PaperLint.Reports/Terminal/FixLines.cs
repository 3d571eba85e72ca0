using PaperLint.Findings;
using PaperLint.Reports.Fixing;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>What a run has fixed and what it has not, as lines of the summary.</summary>
internal static class FixLines
{
    /// <param name="all">Whether to list every record whose fixes were reverted, however many there are.</param>
    public static IEnumerable<TerminalLine> Of(FixSummary outcome, bool all)
    {
        yield return new TerminalLine().Add(Fixed(outcome), Tone.Strong).Add(string.Concat(Others(outcome))).Add(".");
        foreach (var line in NoticeLines.Of(outcome.Reverted, "reverted", "with reverted fixes", all))
            yield return line;
        if (outcome.Copy is { } copy)
            yield return new TerminalLine().Add(Written(copy));
        if (outcome.Quarantine is { } quarantine)
            yield return new TerminalLine().Add(Copied(quarantine));
        if (outcome.JournalPath is { } journal)
            yield return new TerminalLine()
                .Add($"The original content is in {journal}{Kept(outcome)}. To undo: ")
                .Add(outcome.UndoCommand ?? "", Tone.Strong);
    }

    private static string Copied(QuarantineFile file) =>
        file.Records == 0
            ? $"No record has errors, so {file.Path}, left by an earlier run, was removed."
            : $"{Quantity.Of("record", file.Records)} that still {(file.Records == 1 ? "has" : "have")} errors {(file.Records == 1 ? "was" : "were")} copied to {file.Path}.";

    private static string Kept(FixSummary outcome) =>
        outcome.KeptBytes > 0 ? $", with the original compressed files beside it ({Quantity.OfBytes(outcome.KeptBytes)})" : "";

    private static string Fixed(FixSummary outcome)
    {
        var would = outcome.IsDryRun ? " would be" : "";
        return outcome.Counts.Fixed == 0 ? $"Nothing{would} fixed" : $"{Quantity.Of("finding", outcome.Counts.Fixed)}{would} fixed";
    }

    private static string Written(FixedCopy copy) =>
        copy switch
        {
            { IsWhole: true, Files: > 0 } => $"Written to {copy.Folder}; CHANGES.md and manifest.json there describe the changes.",
            { IsWhole: true } => $"There was no data to copy to {copy.Folder}; only CHANGES.md and manifest.json were written there.",
            { Files: 0 } => $"Nothing was written to {copy.Folder}.",
            _ =>
                $"The copy in {copy.Folder} is incomplete: {Quantity.Of("file", copy.Files)} {(copy.Files == 1 ? "was" : "were")} written, and no manifest.json. Remove it before the next run.",
        };

    private static IEnumerable<string> Others(FixSummary outcome)
    {
        if (outcome.Counts.Unrequested > 0)
            yield return $"; {outcome.Counts.Unrequested:N0} held back as unsafe (--unsafe-fixes)";
        if (outcome.Declined > 0)
            yield return $"; {outcome.Declined:N0} declined";
        if (outcome.Counts.Waiting > 0)
            yield return $"; {outcome.Counts.Waiting:N0} left because {(outcome.Counts.Waiting == 1 ? "its fix conflicts" : "their fixes conflict")} with others";
        if (outcome.Counts.Reverted > 0)
            yield return $"; {outcome.Counts.Reverted:N0} reverted because {(outcome.Counts.Reverted == 1 ? "its fix" : "their fixes")} did not hold";
    }
}
