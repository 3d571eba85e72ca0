using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>Where a run searches for files: if a file would have been found there but was not, it no longer exists.</summary>
public sealed class SearchedPaths
{
    private readonly List<Func<string, bool>> _places = [];

    /// <param name="workingFolder">Absolute.</param>
    /// <param name="paths">The paths of the command line. A path that names a file is not searched.</param>
    public SearchedPaths(string workingFolder, IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(path => path.Length > 0))
        {
            var full = Path.GetFullPath(path, workingFolder);
            if (Directory.Exists(full))
                _places.Add(file => Below(full, file) is not null);
            else if (!File.Exists(full) && GlobPattern.Parse(path, workingFolder) is { } glob)
                _places.Add(file => Below(glob.Start, file) is { } relative && glob.Matcher.Match(relative).HasMatches);
        }
    }

    /// <param name="file">Absolute.</param>
    public bool Cover(string file) => _places.Exists(isThere => isThere(file));

    /// <summary>The path of a file relative to a folder; null if it is not below it.</summary>
    private static string? Below(string folder, string file) =>
        PortablePath.Of(Path.GetRelativePath(folder, file)) is var relative
        && !Path.IsPathRooted(relative)
        && relative.Split('/')[0] != ".."
            ? relative
            : null;
}
