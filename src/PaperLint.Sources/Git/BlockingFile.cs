using System.IO.Enumeration;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Git;

/// <summary>Detects pipes and devices in place of files that Git reads to answer questions: Git would wait for them.</summary>
/// <remarks>Objects are not checked one by one, because there may be millions.</remarks>
internal static class BlockingFile
{
    private static readonly string[] OfCheckout = ["HEAD", "index", "commondir"];

    private static readonly string[] OfRepository = ["packed-refs", "shallow"];

    private static readonly string[] Folders = ["refs", "info", Path.Combine("objects", "info")];

    /// <exception cref="InputException">There is a pipe or a device.</exception>
    public static void Refuse(GitFolders folders)
    {
        foreach (var file in In(folders).Where(FileKind.IsNeitherFileNorFolder))
            throw new InputException(
                new InputError(
                    null,
                    null,
                    $"Git cannot use this checkout: '{file}' is a pipe or a device, not a file.",
                    "Remove it, or work without Git: paperlint baseline"
                )
            );
    }

    private static IEnumerable<string> In(GitFolders folders)
    {
        var own = OfCheckout.Select(name => Path.Combine(folders.Own, name));
        var shared = OfRepository.Select(name => Path.Combine(folders.Shared, name));
        var below = Folders
            .Select(name => Path.Combine(folders.Shared, name))
            .Append(Path.Combine(folders.Own, "refs"))
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(FilesBelow);
        return own.Concat(shared).Concat(below);
    }

    /// <summary>Links to folders are not followed, so this ends; what cannot be read here, Git cannot read either.</summary>
    private static FileSystemEnumerable<string> FilesBelow(string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = true,
                MaxRecursionDepth = 64,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
