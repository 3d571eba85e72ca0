using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Findings;

namespace PaperLint.Engine.Discovery;

/// <summary>Turns the paths of a command line into files: a file is itself, a folder is walked, a glob is matched.</summary>
/// <remarks>
/// A walk leaves out hidden files and folders, what <c>.gitignore</c> files ignore, and what the configuration excludes. Links to
/// folders are not followed, so a walk always ends.
/// </remarks>
/// <param name="isExcluded">Whether a walk leaves out a file or folder, by its whole path.</param>
public sealed class FileDiscovery(string workingFolder, Func<string, bool> isExcluded)
{
    private static readonly char[] GlobCharacters = ['*', '?', '['];

    private readonly SortedDictionary<string, InputFile> _files = new(StringComparer.Ordinal);
    private readonly List<InputError> _errors = [];

    /// <param name="paths">Relative to the working folder, or absolute.</param>
    public DiscoveredFiles Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path.Length == 0)
            {
                _errors.Add(new InputError(null, null, "An empty path names no file or folder.", "Write '.' for the folder you are in."));
                continue;
            }

            var full = Path.GetFullPath(path, workingFolder);
            if (File.Exists(full))
                Add(full, isNamed: true);
            else if (Directory.Exists(full))
                Walk(full);
            else if (path.IndexOfAny(GlobCharacters) >= 0)
                Match(path);
            else
                _errors.Add(new InputError(path, null, "There is no such file or folder.", "Check the spelling, or the folder you are in."));
        }

        return new DiscoveredFiles([.. _files.Values], [.. _errors]);
    }

    private void Add(string full, bool isNamed)
    {
        var shown = DisplayPath.Of(full, workingFolder);
        if (!_files.TryGetValue(shown, out var known) || (isNamed && !known.IsNamed))
            _files[shown] = new InputFile(shown, full, isNamed);
    }

    private void Match(string glob)
    {
        // The matcher wants a folder to start from: the part of the path before the first wildcard.
        var parts = glob.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(parts, part => part.IndexOfAny(GlobCharacters) >= 0);
        var start = Path.GetFullPath(first == 0 ? "." : string.Join('/', parts[..first]) + "/", workingFolder);
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(string.Join('/', parts[first..]));
        var before = _files.Count;
        var matches = Directory.Exists(start) ? matcher.GetResultsInFullPath(start).Order(StringComparer.Ordinal).ToList() : [];
        foreach (var full in matches)
        {
            if (!IsHidden(Path.GetRelativePath(start, full)) && !isExcluded(full))
                Add(full, isNamed: false);
        }

        if (_files.Count == before && matches.Count == 0)
        {
            var hint = glob.AsSpan().ContainsAny('?', '[') ? "Patterns know only * for a part of a name and ** for any folders." : null;
            _errors.Add(new InputError(glob, null, "No file matches this pattern.", hint));
        }
    }

    private void Walk(string folder)
    {
        var ignored = GitIgnore.Above(folder);
        Walk(folder, ignored);
    }

    private void Walk(string folder, GitIgnore outer)
    {
        var ignored = outer.Enter(folder);
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                var isFolder = entry is DirectoryInfo;
                if (entry.Name.StartsWith('.') || ignored.IsIgnored(entry.FullName, isFolder) || isExcluded(entry.FullName))
                    continue;
                if (!isFolder)
                    Add(entry.FullName, isNamed: false);
                else if (entry.LinkTarget is null)
                    Walk(entry.FullName, ignored);
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            _errors.Add(new InputError(DisplayPath.Of(folder, workingFolder), null, $"The folder cannot be read: {error.Message}"));
        }
    }

    private static bool IsHidden(string relative) =>
        relative.Split('/', '\\').Any(part => part.StartsWith('.') && part is not "." and not "..");
}
