using PaperLint.Findings;
using PaperLint.Sources.Git;

namespace PaperLint.Sources.Staging;

/// <summary>The index of a checkout, compared with the current commit.</summary>
internal sealed class StagingArea(WorkTree place)
{
    private const string NoMode = "000000";

    /// <summary>The path of the index: the one that a hook was given, else that of the checkout.</summary>
    public string FullPath { get; } =
        Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } named
            ? Path.GetFullPath(named, place.FullPathOf(""))
            : Path.Combine(place.Repository.Folders.Own, "index");

    /// <summary>
    /// What would be committed, by its path in Git. A deleted file, or one that is only announced (<c>git add --intent-to-add</c>), has no
    /// content to read.
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

    /// <param name="line">Two modes, the second being that of the staged file, two hashes and a letter.</param>
    private static StagedChange ChangeOf(string[] line) =>
        (line[1], line[^1]) switch
        {
            (_, "U") => StagedChange.Conflict,
            ("160000", _) => StagedChange.Submodule,
            (NoMode, _) => StagedChange.Nothing,
            (var mode, _) => mode.StartsWith("100", StringComparison.Ordinal) ? StagedChange.File : StagedChange.Nothing,
        };
}

/// <summary>How a path in the next commit differs from the last one.</summary>
internal enum StagedChange
{
    /// <summary>Nothing to read: deleted, or a link.</summary>
    Nothing,
    File,
    Submodule,

    /// <summary>Not decided yet.</summary>
    Conflict,
}
