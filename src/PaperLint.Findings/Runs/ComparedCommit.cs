namespace PaperLint.Findings.Runs;

/// <summary>The commit that a run is compared with.</summary>
/// <param name="Hash">The full hash.</param>
/// <param name="Reference">What the user asked for: a branch, a tag or another name of a commit.</param>
/// <param name="IsFork">Whether the commit is where the current branch forked off the reference, which has since moved on.</param>
public sealed record ComparedCommit(string Hash, string Reference, bool IsFork)
{
    private const int ShortLength = 7;

    /// <inheritdoc cref="Shorten"/>
    public string ShortHash => Shorten(Hash);

    /// <summary>The hash, shortened for people.</summary>
    public static string Shorten(string hash) => hash[..Math.Min(ShortLength, hash.Length)];
}
