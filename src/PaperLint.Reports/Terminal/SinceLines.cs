using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>The commit that a run was compared with, and the result.</summary>
internal static class SinceLines
{
    private const int Most = 5;

    public static IEnumerable<TerminalLine> Of(SinceCounts? since)
    {
        if (since is null)
            yield break;
        var name = since.Commit.IsFork
            ? $"Since {since.Commit.ShortHash}, where this branch left {since.Commit.Reference}"
            : $"Since {since.Commit.ShortHash} ({since.Commit.Reference})";
        yield return new TerminalLine().Add($"{name}: {since.New:N0} new, {since.Unchanged:N0} unchanged, {since.Fixed:N0} fixed.");
    }

    /// <summary>What could not be read from the commit: a few lines, or all if requested.</summary>
    public static IEnumerable<TerminalLine> Notes(SinceCounts? since, bool all)
    {
        if (since is null)
            yield break;
        foreach (var note in since.Notes.Take(all ? int.MaxValue : Most))
            yield return new TerminalLine().Add("note: ", Tone.Warning).Add(note);
        if (!all && since.Notes.Length > Most)
            yield return new TerminalLine().Add($"{since.Notes.Length - Most:N0} more such notes: --verbose shows all.", Tone.Dim);
    }
}
