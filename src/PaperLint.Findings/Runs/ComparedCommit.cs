namespace PaperLint.Findings.Runs;

/// <summary>The commit that a run is compared with.</summary>
/// <param name="Hash">All of it.</param>
/// <param name="Reference">What was asked for: a branch, a tag or another name of a commit.</param>
/// <param name="IsFork">Whether the commit is where the work at hand left the reference, and the reference has gone on since.</param>
public sealed record ComparedCommit(string Hash, string Reference, bool IsFork)
{
    private const int ShortLength = 7;

    /// <inheritdoc cref="Shorten"/>
    public string ShortHash => Shorten(Hash);

    /// <summary>As much of the hash of a commit as people read.</summary>
    public static string Shorten(string hash) => hash[..Math.Min(ShortLength, hash.Length)];
}
