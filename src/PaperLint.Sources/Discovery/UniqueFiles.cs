using PaperLint.Storage;

namespace PaperLint.Sources.Discovery;

/// <summary>Each file once, whatever links of folders lead to it: who fixes a file twice in one run meets what he wrote himself.</summary>
/// <remarks>A link that is a file of its own stands for itself: Git and people give it a name and a meaning.</remarks>
internal sealed class UniqueFiles(string workingFolder)
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <param name="files">By path.</param>
    /// <returns>Those that stay, by path: of one file the place that no link leads to, else what was named, else the first.</returns>
    public IEnumerable<InputFile> Of(IEnumerable<InputFile> files) =>
        files
            .GroupBy(file => RealPath.ThroughFolders(file.FullPath, RealOf), StringComparer.Ordinal)
            .Select(places => places.Count() == 1 ? places.First() : Best(places))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private InputFile Best(IGrouping<string, InputFile> places)
    {
        var straight = DisplayPath.Of(places.Key, RealOf(workingFolder));
        var best = places.OrderByDescending(file => file.Path == straight).ThenByDescending(file => file.IsNamed).First();
        return best with { IsNamed = places.Any(file => file.IsNamed), IsOwed = places.Any(file => file.IsOwed) };
    }

    private string RealOf(string folder)
    {
        if (!_folders.TryGetValue(folder, out var real))
            _folders.Add(folder, real = RealPath.Of(folder));
        return real;
    }
}
