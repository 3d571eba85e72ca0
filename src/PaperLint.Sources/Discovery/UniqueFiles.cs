using PaperLint.Storage;

namespace PaperLint.Sources.Discovery;

/// <summary>
/// Removes duplicates of files that are reached through different links to folders: fixing a file twice in one run would find the changes
/// of the first time.
/// </summary>
/// <remarks>A link that is itself a file is kept, because Git and people treat it as a file of its own.</remarks>
internal sealed class UniqueFiles(string workingFolder)
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <param name="files">Sorted by path.</param>
    /// <returns>One path per file, sorted: the path without links if it is among them, else one that was named, else the first.</returns>
    public IEnumerable<InputFile> Of(IEnumerable<InputFile> files) =>
        files
            .GroupBy(file => RealPath.ThroughFolders(file.FullPath, RealOf), StringComparer.Ordinal)
            .Select(places => places.Count() == 1 ? places.First() : Best(places))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private InputFile Best(IGrouping<string, InputFile> places)
    {
        var straight = DisplayPath.Of(places.Key, RealOf(workingFolder));
        var best = places.OrderByDescending(file => file.Path == straight).ThenByDescending(file => file.IsNamed).First();
        return best with { IsNamed = places.Any(file => file.IsNamed), IsRequired = places.Any(file => file.IsRequired) };
    }

    private string RealOf(string folder)
    {
        if (!_folders.TryGetValue(folder, out var real))
            _folders.Add(folder, real = RealPath.Of(folder));
        return real;
    }
}
