using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources.Discovery;
using PaperLint.Sources.Git;
using PaperLint.Text;

namespace PaperLint.Sources.Staging;

/// <summary>
/// What is about to be committed: the files that the index has otherwise than the last commit, with the content that is staged.
/// </summary>
/// <remarks>
/// They are read through the filters of Git, as a checkout of the commit would have them, and while this object lives. The working tree is
/// not looked at: what is in it besides, nobody commits now. A link is committed as a link, and what it leads to only where that is staged
/// itself.
/// </remarks>
public sealed class StagedFiles : IDisposable
{
    private readonly List<DocumentSource> _documents = [];
    private readonly List<InputError> _errors = [];
    private readonly List<Remark> _remarks = [];
    private readonly List<IgnoredPath> _leftOut = [];
    private PastFiles? _files;

    private StagedFiles() { }

    /// <summary>Called as they would be in the working tree.</summary>
    public IReadOnlyList<DocumentSource> Documents => _documents;

    /// <summary>What there is to say of the way to them; it has no files of its own.</summary>
    public DiscoveredFiles Found => new([], [.. _errors]) { LeftOut = [.. _leftOut], Remarks = [.. _remarks] };

    /// <param name="workingFolder">In the checkout; absolute.</param>
    /// <param name="paths">Of the command line.</param>
    /// <param name="isExcluded">Whether a walk leaves out a file or folder, by its whole path.</param>
    /// <exception cref="InputException">There is no Git, no checkout or no index, or a path lies outside.</exception>
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
        var places = paths.Select(path => StagedPlace.Of(path, place, workingFolder, isExcluded)).ToList();
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
                .SelectMany(one => one.LeftOut)
                .DistinctBy(folder => folder.Key)
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => new IgnoredPath(DisplayPath.Of(folder.Key, workingFolder), folder.Value))
        );
        _files = PastFiles.OfIndex(place, index.FullPath, [.. meant.Keys], cancellation);
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
