using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Git;

/// <summary>Finds a checkout and its repository without running anything.</summary>
/// <param name="Top">The top folder of the checkout.</param>
/// <param name="Own">Git's folder for this checkout alone: the current commit, the index.</param>
/// <param name="Shared">Git's folder for all checkouts of the repository: objects, branches, configuration.</param>
/// <param name="IsFound">Whether the repository was found by searching, and not named by GIT_DIR.</param>
public sealed record GitFolders(string Top, string Own, string Shared, bool IsFound)
{
    /// <summary>The maximum size in bytes of a file that names a folder.</summary>
    private const int LongestPointer = 8192;

    /// <summary>
    /// Finds the checkout of a folder: the nearest folder upwards that contains <c>.git</c>. Bare repositories are passed over, because any
    /// folder with the right file names would count as one.
    /// </summary>
    /// <param name="folder">Absolute.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="InputException">A <c>.git</c> file does not lead to a repository.</exception>
    public static GitFolders? Around(string folder)
    {
        var found = Search(folder);
        if (Variable("GIT_DIR") is not { } named)
            return found;
        var own = Path.GetFullPath(named, folder);
        var top =
            Variable("GIT_WORK_TREE") is { } tree ? Path.GetFullPath(tree, folder)
            : found is not null && IsSame(found.Own, own) ? found.Top
            : folder;
        return new GitFolders(
            top,
            own,
            Variable("GIT_COMMON_DIR") is { } shared ? Path.GetFullPath(shared, folder) : SharedOf(own),
            IsFound: false
        );
    }

    private static GitFolders? Search(string folder)
    {
        for (var top = folder; top is not null; top = Path.GetDirectoryName(top))
        {
            var at = Path.Combine(top, ".git");
            if (Directory.Exists(at) ? IsRepository(at) : File.Exists(at))
            {
                var own = Directory.Exists(at) ? at : Pointed(at, "gitdir: ", top) ?? throw Broken(at);
                return Directory.Exists(own) ? new GitFolders(top, own, SharedOf(own), IsFound: true) : throw Broken(at);
            }
        }

        return null;
    }

    /// <summary>A <c>.git</c> folder without HEAD is not a repository, and Git continues above it.</summary>
    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, "HEAD"));

    private static string SharedOf(string own) =>
        Path.Combine(own, "commondir") is var file && File.Exists(file) ? Pointed(file, "", own) ?? throw Broken(file) : own;

    /// <summary>Reads the folder that a file names.</summary>
    /// <returns>Null if the file does not name one. A pipe is not read.</returns>
    private static string? Pointed(string file, string prefix, string from)
    {
        if (FileKind.IsNeitherFileNorFolder(file) || new FileInfo(file) is not { Length: > 0 and <= LongestPointer })
            return null;
        var line = File.ReadAllText(file).TrimEnd('\r', '\n');
        return
            line.Length > prefix.Length
            && line.StartsWith(prefix, StringComparison.Ordinal)
            && !line.Contains('\0', StringComparison.Ordinal)
            ? Path.GetFullPath(line[prefix.Length..], from)
            : null;
    }

    private static bool IsSame(string one, string other) =>
        Path.TrimEndingDirectorySeparator(one) == Path.TrimEndingDirectorySeparator(other);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static InputException Broken(string file) =>
        new(
            new InputError(
                null,
                null,
                $"Git cannot use this checkout: '{file}' does not name a repository folder.",
                "Fix or remove it: a submodule or another work tree may have been moved."
            )
        );
}
