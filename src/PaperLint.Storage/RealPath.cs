using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>Resolves a path by following every link in it.</summary>
public static class RealPath
{
    /// <summary>The limit of Linux.</summary>
    private const int MostLinks = 40;

    /// <summary>
    /// A path with the links in its folder resolved, so that different names of one file compare equal; if the file itself is a link, that
    /// is not followed.
    /// </summary>
    /// <param name="path">Absolute.</param>
    /// <param name="realOf">Resolves a folder; callers can pass a version that caches.</param>
    /// <exception cref="IOException">The links form a cycle.</exception>
    public static string ThroughFolders(string path, Func<string, string> realOf) =>
        Path.GetDirectoryName(path) is { } folder ? Path.Combine(realOf(folder), Path.GetFileName(path)) : path;

    /// <param name="path">Absolute; neither the file nor the folders need exist yet.</param>
    /// <exception cref="IOException">The links form a cycle.</exception>
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
                throw new IOException($"There are too many links to follow from '{path}'.");
            var root = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : "";
            if (root.Length > 0)
                at = root;
            foreach (var part in PortablePath.Parts(target[root.Length..]).Reverse())
                ahead.Push(part);
        }

        return at;
    }
}
