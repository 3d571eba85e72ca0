using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Findings;
using PaperLint.Sources.Discovery;
using PaperLint.Sources.Git;

namespace PaperLint.Linting.Comparing;

/// <summary>
/// Finds the files in a commit that the paths of a command line would have led to, by the same rules as <see cref="FileDiscovery"/>.
/// </summary>
/// <remarks>The current ignore files and configuration decide what is left out.</remarks>
/// <param name="isExcluded">Whether a search leaves out a file or folder, by its absolute path.</param>
internal sealed class CommitDiscovery(WorkTree place, CommitTree commit, string workingFolder, Func<string, bool> isExcluded)
{
    private readonly SortedDictionary<string, bool> _isNamed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _submodules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GitIgnore?> _ignores = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, string>? _renamed;

    /// <summary>Submodules that were found; their files are in commits of their own.</summary>
    public IReadOnlyCollection<string> Submodules => _submodules;

    private IReadOnlyDictionary<string, string> Renamed => _renamed ??= commit.Renamed();

    /// <param name="paths">Relative to the working folder, or absolute.</param>
    /// <returns>The files by their paths in the commit, and whether the user named each.</returns>
    /// <exception cref="InputException">A path is outside of the checkout.</exception>
    public IReadOnlyDictionary<string, bool> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(path => path.Length > 0))
        {
            var full = Path.GetFullPath(path, workingFolder);
            if (place.PathOf(full) is null)
                throw new InputException(
                    new InputError(
                        path,
                        null,
                        "This is outside the Git checkout, so it cannot be compared with a commit.",
                        "Lint it in a run without --since."
                    )
                );
            Find(full, File.Exists(full) || Directory.Exists(full) ? null : GlobPattern.Parse(path, workingFolder));
        }

        return _isNamed;
    }

    /// <param name="glob">Null if the path is an existing file or folder, or has no wildcards.</param>
    private void Find(string full, GlobPattern? glob)
    {
        var path = place.PathOf(full)!;
        if (commit.Entries.ContainsKey(path))
            Add(path, isNamed: true);
        else if (glob is not null)
            Match(glob);
        else if (Above(path).FirstOrDefault(folder => commit.Entries.TryGetValue(folder, out var entry) && entry.IsSubmodule) is { } module)
            _submodules.Add(module);
        else if (File.Exists(full))
            AddFormer(path);
        else
            Walk(full, path);
    }

    /// <summary>Adds a file that was named and has a different name in the commit.</summary>
    private void AddFormer(string path)
    {
        if (Renamed.TryGetValue(path, out var former))
            Add(former, isNamed: true);
    }

    private void Walk(string full, string folder)
    {
        var below = folder.Length == 0 ? "" : $"{folder}/";
        _ignores.Clear();
        _ignores[folder] = GitIgnore.Above(full).Enter(full);
        AddAll(path =>
            path.StartsWith(below, StringComparison.Ordinal)
            && !GlobPattern.IsHidden(path[below.Length..])
            && IgnoresIn(FolderOf(path)) is { } ignores
            && !IsLeftOut(path, isFolder: false, ignores)
        );
    }

    /// <summary>
    /// Adds the files of the commit that a search or pattern finds, and the former names of files that were renamed to such paths.
    /// </summary>
    private void AddAll(Func<string, bool> isMeant)
    {
        foreach (var path in commit.Entries.Keys.Where(isMeant))
            Add(path, isNamed: false);
        foreach (var (_, former) in Renamed.Where(pair => isMeant(pair.Key)))
            Add(former, isNamed: false);
    }

    /// <summary>The ignore rules of a folder; null if the whole folder is left out.</summary>
    private GitIgnore? IgnoresIn(string folder)
    {
        if (!_ignores.TryGetValue(folder, out var ignores))
        {
            ignores =
                IgnoresIn(FolderOf(folder)) is { } outer
                && !IsLeftOut(folder, isFolder: true, outer)
                && ToolFolder.WordFor(place.FullPathOf(folder)) is null
                    ? outer.Enter(place.FullPathOf(folder))
                    : null;
            _ignores.Add(folder, ignores);
        }

        return ignores;
    }

    private bool IsLeftOut(string path, bool isFolder, GitIgnore ignores) =>
        place.FullPathOf(path) is var full && (ignores.IsIgnored(full, isFolder) || isExcluded(full));

    private void Match(GlobPattern glob)
    {
        var start = place.PathOf(glob.Start)!;
        var below = start.Length == 0 ? "" : $"{start}/";
        AddAll(path =>
            path.StartsWith(below, StringComparison.Ordinal)
            && path[below.Length..] is var relative
            && glob.Matcher.Match(relative).HasMatches
            && !GlobPattern.IsHidden(relative)
            && !Above(path)
                .TakeWhile(folder => folder.Length > start.Length)
                .Any(folder => ToolFolder.WordFor(place.FullPathOf(folder)) is not null)
            && !isExcluded(place.FullPathOf(path))
        );
    }

    private void Add(string path, bool isNamed)
    {
        if (commit.Entries[path].IsSubmodule)
            _submodules.Add(path);
        else if (!commit.IsSparse(path) || File.Exists(place.FullPathOf(path)))
            _isNamed[path] = isNamed || _isNamed.GetValueOrDefault(path);
    }

    /// <summary>The folders that contain a path, innermost first.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
            yield return folder;
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
