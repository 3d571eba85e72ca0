using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Storage;

namespace PaperLint.Sources.Git;

/// <summary>
/// Files of a commit as Git would check them out, in a temporary folder that no other user can read. It is deleted on disposal, or at the
/// latest when the process exits.
/// </summary>
/// <remarks>
/// Git uses a separate index and work tree here, so that attributes come from the commit, filters (Git LFS, line endings, encodings) from
/// the user and the system, and the checkout is not touched. Git makes up the file names, so the files can be written whatever their names
/// in the commit.
/// </remarks>
public sealed class CommitFiles : IDisposable
{
    /// <summary>A filter that has failed this often would probably fail for all other files too, each time after a delay.</summary>
    private const int MostFailures = 3;

    private readonly TemporaryFolder _folder = new("since");
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommitFileFailure> _failures = new(StringComparer.Ordinal);

    private CommitFiles() { }

    /// <summary>Why the content of a file is missing, by its path.</summary>
    public IReadOnlyDictionary<string, CommitFileFailure> Failures => _failures;

    /// <param name="commit">The full hash.</param>
    /// <param name="paths">Distinct paths of files in the commit.</param>
    /// <exception cref="InputException">Git cannot read the commit at all.</exception>
    public static CommitFiles CheckOut(WorkTree tree, string commit, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        From(tree, commit, index: null, paths, cancellation);

    /// <summary>Reads files from an index instead of a commit.</summary>
    /// <param name="index">Absolute; only read.</param>
    /// <inheritdoc cref="CheckOut"/>
    public static CommitFiles OfIndex(WorkTree tree, string index, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        From(tree, commit: null, index, paths, cancellation);

    private static CommitFiles From(
        WorkTree tree,
        string? commit,
        string? index,
        IReadOnlyList<string> paths,
        CancellationToken cancellation
    )
    {
        var files = new CommitFiles();
        try
        {
            if (paths.Count > 0)
                files.Fill(tree, commit, index, paths, cancellation);
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>A file with the content of a path; null if Git could not provide it.</summary>
    public string? ContentOf(string path) => _names.TryGetValue(path, out var name) ? Path.Combine(_folder.FullPath, name) : null;

    public void Dispose() => _folder.Dispose();

    /// <param name="commit">Null to use an existing index.</param>
    private void Fill(WorkTree tree, string? commit, string? index, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var git = tree
            .Repository.At(_folder.FullPath, workTree: _folder.FullPath)
            .With("GIT_INDEX_FILE", index ?? Path.Combine(_folder.FullPath, ".index"));
        // A split index would leave a part of itself in the repository, and attributes are not read from a sparse one.
        string[] plain = ["-c", "core.splitIndex=false", "-c", "core.sparseCheckout=false", "-c", "index.sparse=false"];
        if (commit is not null && git.Ask(cancellation, [.. plain, "read-tree", "--end-of-options", commit]) is { IsGood: false } read)
            throw new InputException(
                new InputError(null, null, $"Git cannot read the commit {ComparedCommit.Shorten(commit)}: {read.Complaint}")
            );
        IReadOnlyDictionary<string, string>? filters = null;
        for (var left = paths; left.Count > 0; )
        {
            var answer = git.Ask(Input(left), cancellation, [.. plain, "checkout-index", "--temp", "-z", "--stdin"]);
            foreach (var line in answer.Parts)
            {
                // <made-up name> TAB <path>; if the object is missing in the repository, Git prints a name but creates no file.
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (File.Exists(Path.Combine(_folder.FullPath, line[..tab])))
                    _names[line[(tab + 1)..]] = line[..tab];
            }

            // Git stops at the first file for which a filter fails, and does not mention the rest.
            left = [.. left.Where(path => !_names.ContainsKey(path))];
            if (left.Count == 0)
                break;
            filters ??= FiltersOf(left, git, plain, cancellation);
            var filter = filters.GetValueOrDefault(left[0], "");
            _failures[left[0]] = new CommitFileFailure(answer.Complaint, filter);
            var isHopeless = filter.Length > 0 && _failures.Values.Count(failure => failure.Filter == filter) == MostFailures;
            foreach (var path in left.Where(path => isHopeless && filters.GetValueOrDefault(path) == filter))
                _failures.TryAdd(path, new CommitFileFailure("the same filter failed for other files", filter));
            left = [.. left.Where(path => !_failures.ContainsKey(path))];
        }
    }

    /// <summary>The name of the filter of each file, by the attributes of the commit; empty if it has none.</summary>
    private static Dictionary<string, string> FiltersOf(
        IReadOnlyList<string> paths,
        GitProcess git,
        string[] plain,
        CancellationToken cancellation
    ) =>
        git.Ask(Input(paths), cancellation, [.. plain, "check-attr", "--cached", "-z", "--stdin", "filter"])
            .Output.Split('\0')
            .Chunk(3)
            .Where(part => part.Length == 3)
            .ToDictionary(part => part[0], part => part[2] is "unspecified" or "unset" or "set" ? "" : part[2], StringComparer.Ordinal);

    private static byte[] Input(IEnumerable<string> paths) => Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => $"{path}\0")));
}

/// <summary>Why the content of a file is missing.</summary>
/// <param name="Reason">In Git's words.</param>
/// <param name="Filter">The name of the filter for the file; empty if it has none.</param>
public sealed record CommitFileFailure(string Reason, string Filter);
