using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Git;

/// <summary>Where a checkout is and where its repository is, found without running anything.</summary>
/// <param name="Top">The top folder of the checkout.</param>
/// <param name="Own">Where Git keeps what belongs to this checkout: the commit that is checked out, the index.</param>
/// <param name="Shared">Where Git keeps what belongs to all checkouts of the repository: objects, branches, configuration.</param>
/// <param name="IsFound">Whether it was looked for, and not named by somebody's GIT_DIR.</param>
public sealed record GitFolders(string Top, string Own, string Shared, bool IsFound)
{
    /// <summary>Bytes of a file that names a folder.</summary>
    private const int LongestPointer = 8192;

    /// <summary>
    /// The checkout around a folder: the nearest folder above that has a <c>.git</c>. A repository without one is passed by, as any folder
    /// with files of the right names is such a repository.
    /// </summary>
    /// <param name="folder">Absolute.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="InputException">A <c>.git</c> leads nowhere.</exception>
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

    /// <summary>An empty folder of this name is none, and Git goes on above it.</summary>
    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, "HEAD"));

    private static string SharedOf(string own) =>
        Path.Combine(own, "commondir") is var file && File.Exists(file) ? Pointed(file, "", own) ?? throw Broken(file) : own;

    /// <summary>The folder that a file names.</summary>
    /// <returns>Null where the file names none. A pipe is not read.</returns>
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
