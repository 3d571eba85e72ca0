using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Storage;

namespace PaperLint.Sources.Git;

/// <summary>
/// Files of a commit as Git would check them out, in a temporary folder that nobody else may read. It goes away with this object, and with
/// the process at the latest.
/// </summary>
/// <remarks>
/// Git works with an index and a work tree of its own here, so the attributes are those of the commit, the filters are those
/// of the user and the system (Git LFS, line ends, encodings), and the checkout is not touched. The files have names that Git makes up, so
/// whatever the commit calls them, they can be written.
/// </remarks>
public sealed class PastFiles : IDisposable
{
    /// <summary>A filter that has failed so often would fail for the next files as well, each time after a while.</summary>
    private const int MostFailures = 3;

    private readonly TemporaryFolder _folder = new("since");
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PastFailure> _failures = new(StringComparer.Ordinal);

    private PastFiles() { }

    /// <summary>Why there is no content of a file, by its path.</summary>
    public IReadOnlyDictionary<string, PastFailure> Failures => _failures;

    /// <param name="commit">The whole hash.</param>
    /// <param name="paths">Of files in the commit, each once.</param>
    /// <exception cref="InputException">Git cannot read the commit at all.</exception>
    public static PastFiles CheckOut(WorkTree tree, string commit, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        From(tree, commit, index: null, paths, cancellation);

    /// <summary>What an index has, in place of a commit.</summary>
    /// <param name="index">Absolute; it is only read.</param>
    /// <inheritdoc cref="CheckOut"/>
    public static PastFiles OfIndex(WorkTree tree, string index, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        From(tree, commit: null, index, paths, cancellation);

    private static PastFiles From(WorkTree tree, string? commit, string? index, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var files = new PastFiles();
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

    /// <summary>The file with the content that a path had; null where Git could not give it.</summary>
    public string? ContentOf(string path) => _names.TryGetValue(path, out var name) ? Path.Combine(_folder.FullPath, name) : null;

    public void Dispose() => _folder.Dispose();

    /// <param name="commit">Null where there is an index already.</param>
    private void Fill(WorkTree tree, string? commit, string? index, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var git = tree
            .Repository.At(_folder.FullPath, workTree: _folder.FullPath)
            .With("GIT_INDEX_FILE", index ?? Path.Combine(_folder.FullPath, ".index"));
        // A split index would leave a part of itself in the repository, and of a sparse one the attributes are not read.
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
                // <made-up name> TAB <path>; what is missing in the repository gets a name as well, and no file.
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (File.Exists(Path.Combine(_folder.FullPath, line[..tab])))
                    _names[line[(tab + 1)..]] = line[..tab];
            }

            // It stops at the first file that a filter does not give, without a word on the others.
            left = [.. left.Where(path => !_names.ContainsKey(path))];
            if (left.Count == 0)
                break;
            filters ??= FiltersOf(left, git, plain, cancellation);
            var filter = filters.GetValueOrDefault(left[0], "");
            _failures[left[0]] = new PastFailure(answer.Complaint, filter);
            var isHopeless = filter.Length > 0 && _failures.Values.Count(failure => failure.Filter == filter) == MostFailures;
            foreach (var path in left.Where(path => isHopeless && filters.GetValueOrDefault(path) == filter))
                _failures.TryAdd(path, new PastFailure("the same filter failed for other files", filter));
            left = [.. left.Where(path => !_failures.ContainsKey(path))];
        }
    }

    /// <summary>The name of each file's filter, empty for none, by the attributes of the commit.</summary>
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

/// <summary>Why there is no content of a file.</summary>
/// <param name="Reason">In Git's words.</param>
/// <param name="Filter">The name of the filter that the file goes through; empty for none.</param>
public sealed record PastFailure(string Reason, string Filter);
