using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>Where a path leads when every link on the way is followed.</summary>
public static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MostLinks = 40;

    /// <summary>
    /// What two names of one file have in common, whatever links lead to its folder; a link that is a file of its own stands for itself.
    /// </summary>
    /// <param name="path">Absolute.</param>
    /// <param name="realOf">The real path of a folder, for who remembers some.</param>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string ThroughFolders(string path, Func<string, string> realOf) =>
        Path.GetDirectoryName(path) is { } folder ? Path.Combine(realOf(folder), Path.GetFileName(path)) : path;

    /// <param name="path">Absolute; what it names, and folders on the way, need not be there yet.</param>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Of(string path)
    {
        var at = Path.GetPathRoot(path)!;
        var ahead = new Stack<string>(PortablePath.Parts(path[at.Length..]).Reverse());
        var links = 0;
        while (ahead.TryPop(out var name))
        {
            if (name is "" or ".")
                continue;
            if (name == "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = Path.Combine(at, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
                throw new IOException($"Too many links follow from '{path}'.");
            var root = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : "";
            if (root.Length > 0)
                at = root;
            foreach (var part in PortablePath.Parts(target[root.Length..]).Reverse())
                ahead.Push(part);
        }

        return at;
    }
}
