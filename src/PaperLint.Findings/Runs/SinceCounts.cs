using System.Collections.Immutable;

namespace PaperLint.Findings.Runs;

/// <summary>How the findings of a run stand to those of an earlier commit.</summary>
/// <param name="Commit">The whole hash of the commit.</param>
/// <param name="Reference">What was asked for: a branch, a tag or another name of a commit.</param>
/// <param name="IsFork">Whether the commit is where the work at hand left the reference, and the reference has gone on since.</param>
/// <param name="New">Findings that were not there, and that no baseline knows either.</param>
/// <param name="Unchanged">Findings that were there.</param>
/// <param name="Fixed">Findings that were there and are gone.</param>
/// <param name="Notes">What could not be read of the commit, so that what is found there now counts as new: sentences.</param>
public sealed record SinceCounts(
    string Commit, string Reference, bool IsFork, long New, long Unchanged, long Fixed, ImmutableArray<string> Notes)
{
    private const int ShortLength = 7;

    /// <inheritdoc cref="Shorten"/>
    public string ShortCommit => Shorten(Commit);

    /// <summary>As much of the hash of a commit as people read.</summary>
    public static string Shorten(string commit) => commit[..Math.Min(ShortLength, commit.Length)];
}
