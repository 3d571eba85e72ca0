using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Storage.Replacing;

/// <summary>Replaces a file with a draft made from it, or leaves the file unchanged.</summary>
public static class FileReplacement
{
    /// <summary>The file that a path leads to: links are followed, so that the link stays and the file it points to is replaced.</summary>
    /// <remarks>The file need not exist.</remarks>
    public static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>The folder in which a draft for the file must be written so that it can be moved over the file in one step.</summary>
    /// <param name="breaksHardLinks">Whether the file may have other hard links, which will keep the old content.</param>
    /// <exception cref="InputException">The file must not be written to.</exception>
    public static string FolderOf(string path, string shownPath, bool breaksHardLinks)
    {
        var target = TargetOf(path);
        if (!File.Exists(target))
            throw Gone(shownPath);
        var names = breaksHardLinks ? 1 : FileStatus.Of(target)?.Links ?? 1;
        if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            throw new InputException(
                new InputError(
                    shownPath,
                    null,
                    "The file is read-only, so it was left unchanged.",
                    $"Make it writable{(names > 1 ? $" and, because it has {names} names (hard links), add --break-hard-links" : "")}, or write the result elsewhere with --output-dir."
                )
            );
        if (names > 1)
            throw new InputException(
                new InputError(
                    shownPath,
                    null,
                    $"The file has {names} names (hard links), and the others would keep the old content, so it was left unchanged.",
                    "Use --break-hard-links to replace it anyway."
                )
            );
        return Path.GetDirectoryName(target)!;
    }

    /// <summary>Replaces the file if it is still the one that was read.</summary>
    /// <param name="expectedHash">SHA-256 of the file as it was read.</param>
    /// <param name="shownPath">The path to show in errors.</param>
    /// <exception cref="InputException">The file has changed or cannot be replaced; it is left unchanged.</exception>
    public static void Replace(string path, string shownPath, Draft draft, string expectedHash)
    {
        try
        {
            var target = TargetOf(path);
            FileTraits.Copy(target, draft.Path, shownPath);
            // This must be the last step before the move, because anything written to the file after it is lost. Hashing takes time; the
            // stamp detects what was written to parts that were already hashed.
            var stamp = StampOf(target);
            if (HashingStream.Of(target) != expectedHash || StampOf(target) != stamp)
                throw Changed(shownPath);
            draft.MoveTo(target);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Gone(shownPath);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw CannotWrite(shownPath, error);
        }
    }

    public static InputException Changed(string shownPath) =>
        new(
            new InputError(
                shownPath,
                null,
                "The file was changed by somebody else while it was being fixed, so it was left unchanged.",
                "Run again."
            )
        );

    public static InputException CannotWrite(string shownPath, Exception cause) =>
        new(
            [
                new InputError(
                    shownPath,
                    null,
                    $"The fixed file cannot be written, so the old one was left unchanged: {SystemReason.Of(cause)}"
                ),
            ],
            cause
        );

    private static (long Length, DateTime Written) StampOf(string path)
    {
        var file = new FileInfo(path);
        return (file.Length, file.LastWriteTimeUtc);
    }

    public static InputException Gone(string shownPath) =>
        new(new InputError(shownPath, null, "The file no longer exists, so nothing was written."));
}
