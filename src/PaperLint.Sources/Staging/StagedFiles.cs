using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources.Discovery;
using PaperLint.Sources.Git;
using PaperLint.Text;

namespace PaperLint.Sources.Staging;

/// <summary>
/// What is about to be committed: the files that differ between the index and the last commit, with their staged content.
/// </summary>
/// <remarks>
/// They are read through Git's filters, as a checkout of the commit would contain them, and exist until disposal. The working tree is not
/// read, because unstaged changes are not committed now. A link is committed as a link; its target is read only if it is staged itself.
/// </remarks>
public sealed class StagedFiles : IDisposable
{
    private readonly List<DocumentSource> _documents = [];
    private readonly List<InputError> _errors = [];
    private readonly List<Remark> _remarks = [];
    private readonly List<IgnoredPath> _leftOut = [];
    private CommitFiles? _files;

    private StagedFiles() { }

    /// <summary>With the paths that they have in the working tree.</summary>
    public IReadOnlyList<DocumentSource> Documents => _documents;

    /// <summary>Errors, remarks and left-out folders from the search; it contains no files.</summary>
    public DiscoveredFiles Found => new([], [.. _errors]) { IgnoredPaths = [.. _leftOut], Remarks = [.. _remarks] };

    /// <param name="workingFolder">In the checkout; absolute.</param>
    /// <param name="paths">The paths of the command line.</param>
    /// <param name="isExcluded">Whether a search leaves out a file or folder, by its absolute path.</param>
    /// <exception cref="InputException">
    /// Git is not installed, there is no checkout or no index, or a path is outside of the checkout.
    /// </exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public static StagedFiles Find(
        string workingFolder,
        IEnumerable<string> paths,
        Func<string, bool> isExcluded,
        CancellationToken cancellation
    )
    {
        using var place = WorkTree.Around(
            workingFolder,
            cancellation,
            new InputError(
                null,
                null,
                "This folder is not in a Git checkout, so nothing is staged.",
                "Run it inside one, or without --staged."
            )
        );
        var staged = new StagedFiles();
        try
        {
            staged.Fill(place, workingFolder, paths, isExcluded, cancellation);
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    public void Dispose() => _files?.Dispose();

    private void Fill(
        WorkTree place,
        string workingFolder,
        IEnumerable<string> paths,
        Func<string, bool> isExcluded,
        CancellationToken cancellation
    )
    {
        var index = new StagingArea(place);
        var places = paths.Select(path => StagedPath.Of(path, place, workingFolder, isExcluded)).ToList();
        var meant = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        var changed = new List<string>();
        foreach (var (path, change) in index.Changes(cancellation))
        {
            changed.Add(path);
            var named = places.Select(one => one.IsNamed(path)).Where(isNamed => isNamed is not null).ToList();
            if (named.Count == 0)
                continue;
            var shown = DisplayPath.Of(place.FullPathOf(path), workingFolder);
            if (change == StagedChange.Conflict)
                _errors.Add(
                    new InputError(
                        shown,
                        null,
                        "This has a merge conflict, so it is not yet known what will be committed.",
                        $"Resolve it, then: git add {ShellWord.Of(shown)}"
                    )
                );
            else if (change == StagedChange.Submodule)
                _remarks.Add(new Remark(shown, "This is a submodule with its own commits. Run PaperLint inside it."));
            else if (change == StagedChange.File)
                meant[path] = named.Contains(true);
        }

        foreach (var one in places.Where(one => one.LeadsNowhere(meant.Keys)))
            _errors.Add(
                new InputError(
                    one.Given,
                    null,
                    "There is no such file or folder, and nothing of that name is staged.",
                    "Check the spelling and the current folder."
                )
            );
        foreach (var one in places.Where(one => one.HasNothing(changed)))
            _remarks.Add(
                new Remark(
                    one.Given,
                    "This is not staged, so it was not examined. Stage it with 'git add', or leave out --staged to read it as it is."
                )
            );
        _leftOut.AddRange(
            places
                .SelectMany(one => one.IgnoredPaths)
                .DistinctBy(folder => folder.Key)
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => new IgnoredPath(DisplayPath.Of(folder.Key, workingFolder), folder.Value))
        );
        _files = CommitFiles.OfIndex(place, index.FullPath, [.. meant.Keys], cancellation);
        foreach (var (path, isNamed) in meant)
        {
            var full = place.FullPathOf(path);
            var shown = DisplayPath.Of(full, workingFolder);
            if (_files.ContentOf(path) is { } content)
                _documents.Add(new DocumentSource(shown, isNamed, () => File.OpenRead(content), full));
            else
                _errors.Add(
                    new InputError(
                        shown,
                        null,
                        $"The staged content of this file could not be read. Git says: {_files.Failures[path].Reason}."
                    )
                );
        }
    }
}
