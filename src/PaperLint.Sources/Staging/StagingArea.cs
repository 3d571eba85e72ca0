using PaperLint.Findings;
using PaperLint.Sources.Git;

namespace PaperLint.Sources.Staging;

/// <summary>The index of a checkout, compared with the commit that is checked out.</summary>
internal sealed class StagingArea(WorkTree place)
{
    private const string NoMode = "000000";

    /// <summary>The index: the one that a hook is told of, else that of the checkout.</summary>
    public string FullPath { get; } =
        Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } named
            ? Path.GetFullPath(named, place.FullPathOf(""))
            : Path.Combine(place.Repository.Folders.Own, "index");

    /// <summary>
    /// What would be committed, by what Git calls it; what is only deleted, or only announced (<c>git add --intent-to-add</c>), is nothing
    /// to read.
    /// </summary>
    /// <exception cref="InputException">Git cannot read the index.</exception>
    public IEnumerable<(string Path, StagedChange Change)> Changes(CancellationToken cancellation)
    {
        var git = place.Git.With("GIT_INDEX_FILE", FullPath);
        var head = git.Ask(cancellation, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
        // Before the first commit, everything is new.
        var before = head.IsGood ? head : git.Ask(cancellation, "hash-object", "-t", "tree", "--stdin");
        var answer = before.IsGood
            ? git.Ask(
                cancellation,
                "diff-index",
                "--cached",
                "--raw",
                "-z",
                "--no-renames",
                "--no-relative",
                "--ita-invisible-in-index",
                "--end-of-options",
                before.Line,
                "--"
            )
            : before;
        if (!answer.IsGood)
            throw new InputException(new InputError(null, null, $"Git cannot read what is staged: {answer.Complaint}"));
        return answer.Parts.Chunk(2).Where(part => part.Length == 2).Select(part => (part[1], ChangeOf(part[0].Split(' '))));
    }

    /// <param name="line">Two modes, the second of what is staged, two hashes and a letter.</param>
    private static StagedChange ChangeOf(string[] line) =>
        (line[1], line[^1]) switch
        {
            (_, "U") => StagedChange.Conflict,
            ("160000", _) => StagedChange.Submodule,
            (NoMode, _) => StagedChange.Nothing,
            (var mode, _) => mode.StartsWith("100", StringComparison.Ordinal) ? StagedChange.File : StagedChange.Nothing,
        };
}

/// <summary>What the next commit has at a path that the last one has otherwise.</summary>
internal enum StagedChange
{
    /// <summary>Nothing to read: it is deleted, or a link.</summary>
    Nothing,
    File,
    Submodule,

    /// <summary>Nobody knows yet.</summary>
    Conflict,
}
