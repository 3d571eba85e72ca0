using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>Turns the paths of a command line into files: a file stands for itself, a folder is searched, a glob is matched.</summary>
/// <remarks>
/// A search leaves out hidden files and folders, what <c>.gitignore</c> files ignore, what the configuration excludes, and folders that
/// programs fill (<see cref="ToolFolder"/>). Links to folders are not followed, so a search always ends.
/// </remarks>
/// <param name="isExcluded">Whether a search leaves out a file or folder, by its absolute path.</param>
public sealed class FileDiscovery(string workingFolder, Func<string, bool> isExcluded)
{
    /// <summary>The maximum nesting of folders. No one keeps data deeper, and at some depth paths become too long for the system.</summary>
    internal const int Deepest = 128;

    private readonly SortedDictionary<string, InputFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IgnoredPath> _leftOut = new(StringComparer.Ordinal);
    private readonly List<Remark> _remarks = [];
    private readonly List<InputError> _errors = [];

    /// <summary>The remark on something that a search would leave out, but that was named explicitly.</summary>
    /// <param name="word">What it is, in words.</param>
    internal static Remark ReadBecauseNamed(string path, string word) =>
        new(path, $"This is {word}; it was read because it was named explicitly.");

    /// <param name="paths">Relative to the working folder, or absolute.</param>
    public DiscoveredFiles Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path.Length == 0)
            {
                _errors.Add(new InputError(null, null, "The path is empty.", "Use '.' for the current folder."));
                continue;
            }

            var full = Path.GetFullPath(path, workingFolder);
            if (File.Exists(full))
                Add(full, isNamed: true);
            else if (Directory.Exists(full))
                WalkNamed(full);
            else
                Match(path);
        }

        return new DiscoveredFiles([.. new UniqueFiles(workingFolder).Of(_files.Values)], [.. _errors])
        {
            IgnoredPaths = [.. _leftOut.Values],
            Remarks = [.. _remarks],
        };
    }

    private void Add(string full, bool isNamed, bool isRequired = false)
    {
        var shown = DisplayPath.Of(full, workingFolder);
        var known = _files.GetValueOrDefault(shown);
        _files[shown] = new InputFile(shown, full, isNamed || known is { IsNamed: true })
        {
            IsRequired = isRequired || known is { IsRequired: true },
        };
    }

    private void Match(string path)
    {
        try
        {
            if (GlobPattern.Parse(path, workingFolder) is { } glob)
                Match(path, glob);
            else
                _errors.Add(new InputError(path, null, "There is no such file or folder.", "Check the spelling and the current folder."));
        }
        catch (InputException error)
        {
            _errors.AddRange(error.Errors);
        }
    }

    private void Match(string path, GlobPattern glob)
    {
        var before = _files.Count;
        var below = Directory.Exists(glob.Start) ? glob.Find() : new GlobMatches([], []);
        var matches = below.Files.Order(StringComparer.Ordinal).ToList();
        foreach (var full in matches)
        {
            if (!GlobPattern.IsHidden(Path.GetRelativePath(glob.Start, full)) && !isExcluded(full) && !IsLeftOut(glob.Start, full))
                Add(full, isNamed: false, isRequired: FilePatterns.SaysName(PortablePath.Of(path)));
        }

        var tooDeep = below
            .TooDeep.Where(folder =>
                !GlobPattern.IsHidden(Path.GetRelativePath(glob.Start, folder))
                && !IsExcludedBelow(glob.Start, folder)
                && !IsLeftOut(glob.Start, folder)
            )
            .ToList();
        _errors.AddRange(tooDeep.Select(TooDeep));
        if (_files.Count == before && matches.Count == 0 && tooDeep.Count == 0)
        {
            var hint = path.AsSpan().ContainsAny('?', '[') ? "Patterns support only * for part of a name and ** for any folders." : null;
            _errors.Add(new InputError(path, null, "No file matches this pattern.", hint));
        }
    }

    private InputError TooDeep(string folder) =>
        new(
            DisplayPath.Of(folder, workingFolder),
            null,
            $"Folders are nested deeper than {Deepest} levels here, and nothing below was examined.",
            "Name a folder further down, or exclude this one."
        );

    /// <summary>Whether a folder between two paths is one that no search enters.</summary>
    /// <param name="file">A path below the start.</param>
    private bool IsLeftOut(string start, string file) => Between(start, file).SkipLast(1).Any(IsLeftOut);

    /// <param name="folder">A path below the start.</param>
    private bool IsExcludedBelow(string start, string folder) => Between(start, folder).Any(isExcluded);

    /// <summary>The folders between a path and another below it, and that other path itself.</summary>
    private static IEnumerable<string> Between(string start, string end)
    {
        var at = start;
        foreach (var part in Path.GetRelativePath(start, end).Split(Path.DirectorySeparatorChar))
        {
            at = Path.Combine(at, part);
            if (part is not ("." or ".."))
                yield return at;
        }
    }

    /// <summary>The ignore rules that a function reads; null if it fails, which is reported.</summary>
    private GitIgnore? Known(Func<GitIgnore> read)
    {
        try
        {
            return read();
        }
        catch (InputException error)
        {
            _errors.AddRange(
                error.Errors.Select(one => one with { Path = one.Path is { } path ? DisplayPath.Of(path, workingFolder) : null })
            );
            return null;
        }
    }

    private bool IsLeftOut(string folder)
    {
        if (_leftOut.ContainsKey(folder))
            return true;
        if (ToolFolder.WordFor(folder) is not { } word)
            return false;
        _leftOut.Add(folder, new IgnoredPath(DisplayPath.Of(folder, workingFolder), word));
        return true;
    }

    private void WalkNamed(string folder)
    {
        if (ToolFolder.WordFor(folder) is { } word)
            _remarks.Add(ReadBecauseNamed(DisplayPath.Of(folder, workingFolder), word));
        if (Known(() => GitIgnore.Above(folder)) is { } ignored)
            Walk(folder, ignored, depth: 0);
    }

    private void Walk(string folder, GitIgnore outer, int depth)
    {
        if (depth > Deepest)
        {
            _errors.Add(TooDeep(folder));
            return;
        }

        if (Known(() => outer.Enter(folder)) is not { } ignored)
            return;
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                var isFolder = entry is DirectoryInfo;
                if (entry.Name.StartsWith('.') || ignored.IsIgnored(entry.FullName, isFolder) || isExcluded(entry.FullName))
                    continue;
                if (!isFolder)
                    Add(entry.FullName, isNamed: false);
                else if (entry.LinkTarget is null && !IsLeftOut(entry.FullName))
                    Walk(entry.FullName, ignored, depth + 1);
            }
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            _errors.Add(
                new InputError(DisplayPath.Of(folder, workingFolder), null, $"The folder cannot be read: {SystemReason.Of(error)}")
            );
        }
    }
}
