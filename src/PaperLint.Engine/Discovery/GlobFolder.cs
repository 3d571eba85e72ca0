using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using PaperLint.Engine.Storage;

namespace PaperLint.Engine.Discovery;

/// <summary>A folder that a pattern is matched in, so that it always ends: a folder that a link leads to is entered once, and none is entered too deep.</summary>
internal sealed class GlobFolder : DirectoryInfoBase
{
    private readonly DirectoryInfo _folder;
    private readonly GlobFolder? _parent;
    private readonly int _depth;
    private readonly HashSet<string> _linked;

    public GlobFolder(DirectoryInfo folder)
        : this(folder, null, 0, new HashSet<string>([RealPath.Of(folder.FullName)], StringComparer.Ordinal))
    {
    }

    private GlobFolder(DirectoryInfo folder, GlobFolder? parent, int depth, HashSet<string> linked) =>
        (_folder, _parent, _depth, _linked) = (folder, parent, depth, linked);

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
                yield return new GlobFolder(below, this, _depth + 1, _linked);
        }
    }

    public override DirectoryInfoBase GetDirectory(string path) =>
        path == ".." ? _parent ?? this : new GlobFolder(new DirectoryInfo(Path.Combine(FullName, path)), this, _depth + 1, _linked);

    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(FullName, path)));

    private bool IsEntered(DirectoryInfo below)
    {
        try
        {
            return _depth < FileDiscovery.Deepest && (below.LinkTarget is null || _linked.Add(RealPath.Of(below.FullName)));
        }
        catch (IOException)
        {
            // Links that go round in a circle lead to no folder.
            return false;
        }
    }
}
