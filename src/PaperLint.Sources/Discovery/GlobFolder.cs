using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using PaperLint.Storage;

namespace PaperLint.Sources.Discovery;

/// <summary>
/// A folder in which a pattern is matched. It ensures that matching ends: each target of a link is entered only once, and the depth is
/// limited.
/// </summary>
internal sealed class GlobFolder : DirectoryInfoBase
{
    private readonly DirectoryInfo _folder;
    private readonly GlobFolder? _parent;
    private readonly int _depth;
    private readonly HashSet<string> _linked;
    private readonly ICollection<string> _tooDeep;

    /// <param name="tooDeep">Receives the folders that are not entered because they are too deep.</param>
    public GlobFolder(DirectoryInfo folder, ICollection<string> tooDeep)
        : this(folder, null, 0, new HashSet<string>([RealPath.Of(folder.FullName)], StringComparer.Ordinal), tooDeep) { }

    private GlobFolder(DirectoryInfo folder, GlobFolder? parent, int depth, HashSet<string> linked, ICollection<string> tooDeep) =>
        (_folder, _parent, _depth, _linked, _tooDeep) = (folder, parent, depth, linked, tooDeep);

    public override string Name => _folder.Name;

    public override string FullName => _folder.FullName;

    public override DirectoryInfoBase? ParentDirectory => _parent;

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        if (!_folder.Exists)
            yield break;
        foreach (var entry in _folder.EnumerateFileSystemInfos("*", SearchOption.TopDirectoryOnly))
        {
            if (entry is not DirectoryInfo below)
                yield return new FileInfoWrapper((FileInfo)entry);
            else if (IsEntered(below))
                yield return new GlobFolder(below, this, _depth + 1, _linked, _tooDeep);
        }
    }

    public override DirectoryInfoBase GetDirectory(string path) =>
        path == ".."
            ? _parent ?? this
            : new GlobFolder(new DirectoryInfo(Path.Combine(FullName, path)), this, _depth + 1, _linked, _tooDeep);

    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(FullName, path)));

    private bool IsEntered(DirectoryInfo below)
    {
        try
        {
            if (below.LinkTarget is not null && !_linked.Add(RealPath.Of(below.FullName)))
                return false;
            if (_depth < FileDiscovery.Deepest)
                return true;
            _tooDeep.Add(below.FullName);
            return false;
        }
        catch (IOException)
        {
            // Cyclic links do not lead to a folder.
            return false;
        }
    }
}
