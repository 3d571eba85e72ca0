using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Sources.Git;

/// <summary>The files of a commit, and which of them are unchanged.</summary>
public sealed class CommitTree
{
    /// <summary>How many links that lead to links are followed before giving up.</summary>
    private const int MostLinks = 8;

    private readonly SortedDictionary<string, CommitEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sparse = new(StringComparer.Ordinal);
    private readonly GitProcess _git;
    private readonly string _commit;
    private readonly CancellationToken _cancellation;

    private CommitTree(GitProcess git, string commit, CancellationToken cancellation) =>
        (_git, _commit, _cancellation) = (git, commit, cancellation);

    /// <summary>All entries, by their paths relative to the top of the checkout.</summary>
    public IReadOnlyDictionary<string, CommitEntry> Entries => _entries;

    /// <param name="commit">The full hash.</param>
    /// <exception cref="InputException">Git cannot read the commit.</exception>
    public static CommitTree Read(WorkTree place, string commit, CancellationToken cancellation)
    {
        var tree = new CommitTree(place.Git, commit, cancellation);
        foreach (var line in tree.Ask("ls-tree", "-r", "-z", "--full-tree", commit).Parts)
        {
            // <mode> SP <type> SP <object> TAB <path>
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var parts = line[..tab].Split(' ');
            // Names that are not UTF-8 may decode to the same text; none of these leads to a file.
            tree._entries[line[(tab + 1)..]] = new CommitEntry(parts[0], parts[2]);
        }

        foreach (
            var path in tree.Ask(
                "diff-index",
                "--name-only",
                "-z",
                "--no-renames",
                "--no-relative",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules",
                commit,
                "--"
            ).Parts
        )
            tree._changed.Add(path);
        // Git was told to assume that these are unchanged and does not check them. Format: a letter, a space, the path.
        foreach (var line in tree.Ask("ls-files", "-v", "-z").Parts.Where(line => char.IsLower(line[0]) || line[0] == 'S'))
        {
            tree._changed.Add(line[2..]);
            if (line[0] == 'S')
                tree._sparse.Add(line[2..]);
        }

        return tree;
    }

    /// <summary>Whether a file is certainly the same now as in the commit.</summary>
    public bool IsSame(string path) => _entries.ContainsKey(path) && !_changed.Contains(path);

    /// <summary>Whether sparse checkout leaves a file out: it is not deleted, but not here either.</summary>
    public bool IsSparse(string path) => _sparse.Contains(path);

    /// <summary>Follows links inside of the commit; the path itself if it is not a link, null if it leads to no file.</summary>
    public string? Follow(string path)
    {
        for (var links = 0; links < MostLinks && _entries.TryGetValue(path, out var entry); links++)
        {
            if (entry.IsFile)
                return path;
            if (!entry.IsLink || Joined(path, Ask("cat-file", "blob", entry.Object).Output) is not { } target)
                return null;
            path = target;
        }

        return null;
    }

    /// <summary>Whether a file and the link that leads to it are the same now as in the commit.</summary>
    public bool IsSameThroughLinks(string path, string target) => IsSame(path) && (path == target || IsSame(target));

    /// <summary>The names in the commit of files that have been renamed since, by their new names.</summary>
    public IReadOnlyDictionary<string, string> Renamed()
    {
        var parts = Ask(
            "diff-index",
            "--name-status",
            "-z",
            "--find-renames",
            "--diff-filter=R",
            "--no-relative",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules",
            _commit,
            "--"
        ).Parts;
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Chunk(3).Where(part => part.Length == 3))
            renamed[part[2]] = part[1];
        return renamed;
    }

    private static string? Joined(string link, string target)
    {
        if (target.StartsWith('/'))
            return null;
        var parts = new Stack<string>(link.Split('/')[..^1]);
        foreach (var part in target.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Push(part);
            else if (!parts.TryPop(out _))
                return null;
        }

        return string.Join('/', parts.Reverse());
    }

    private GitAnswer Ask(params string[] arguments)
    {
        var answer = _git.Ask(_cancellation, arguments);
        return answer.IsGood
            ? answer
            : throw new InputException(
                new InputError(null, null, $"Git cannot read the commit {ComparedCommit.Shorten(_commit)}: {answer.Complaint}")
            );
    }
}

/// <summary>An entry of a commit: a file, a link or a submodule.</summary>
/// <param name="Mode">Six octal digits.</param>
/// <param name="Object">The hash of its content.</param>
public sealed record CommitEntry(string Mode, string Object)
{
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);

    public bool IsLink => Mode == "120000";

    public bool IsSubmodule => Mode == "160000";
}
