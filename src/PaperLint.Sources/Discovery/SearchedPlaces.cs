using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>Where a run looks for files: one that is not there any more it would have met there.</summary>
public sealed class SearchedPlaces
{
    private readonly List<Func<string, bool>> _places = [];

    /// <param name="workingFolder">Absolute.</param>
    /// <param name="paths">Of the command line. A file that is named is no place to look in.</param>
    public SearchedPlaces(string workingFolder, IEnumerable<string> paths)
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

    /// <summary>The path of a file from a folder; null where it is not below.</summary>
    private static string? Below(string folder, string file) =>
        PortablePath.Of(Path.GetRelativePath(folder, file)) is var relative
        && !Path.IsPathRooted(relative)
        && relative.Split('/')[0] != ".."
            ? relative
            : null;
}
