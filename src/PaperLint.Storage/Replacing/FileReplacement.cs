using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Storage.Replacing;

/// <summary>Puts a draft in the place of the file that it was made from, or leaves that file as it is.</summary>
public static class FileReplacement
{
    /// <summary>The file that a path leads to: a link stays what it is, and what it points at is replaced.</summary>
    /// <remarks>It need not be there.</remarks>
    public static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>Where a draft for the file must be written, so that it can be moved there in one step.</summary>
    /// <param name="breaksHardLinks">Whether the file may have other names, which keep what is there now.</param>
    /// <exception cref="InputException">The file is not to be written to.</exception>
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

    /// <summary>Replaces the file if it still is the one that was read.</summary>
    /// <param name="expectedHash">SHA-256 of the file as it was read.</param>
    /// <param name="shownPath">The path for errors.</param>
    /// <exception cref="InputException">It is not, or cannot be replaced; it is as it was.</exception>
    public static void Replace(string path, string shownPath, Draft draft, string expectedHash)
    {
        try
        {
            var target = TargetOf(path);
            FileTraits.Copy(target, draft.Path, shownPath);
            // The last thing before the move: what somebody writes after this look is lost, so the time between is as short as can be.
            // The hash takes time itself; what was written behind its back shows in the stamp.
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
