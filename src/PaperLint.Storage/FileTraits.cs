using PaperLint.Findings;

namespace PaperLint.Storage;

/// <summary>What a file has besides its content and name: owner, group, mode, access control lists, labels and other attributes.</summary>
public static class FileTraits
{
    /// <summary>
    /// Access control lists, owner and mode, and extended attributes: <c>COPYFILE_ACL | COPYFILE_STAT | COPYFILE_XATTR</c>.
    /// </summary>
    private const uint AllOfMac = 1 | 2 | 4;

    /// <summary>Gives a new file the traits of the file that it will replace.</summary>
    /// <param name="from">Must not be a link.</param>
    /// <param name="shown">The path to show in errors.</param>
    /// <exception cref="InputException">Some of the traits cannot be copied.</exception>
    public static void Copy(string from, string to, string shown)
    {
        if (OperatingSystem.IsWindows() || FileStatus.Of(from) is not { } wanted)
            return;
        if (OperatingSystem.IsMacOS())
        {
            _ = LibC.CopyFile(from, to, 0, AllOfMac);
            File.SetLastWriteTimeUtc(to, DateTime.UtcNow);
        }

        // The order matters: changing the owner clears mode bits and capabilities, and changing the mode alters access control lists.
        if (FileStatus.Of(to) is { } given && (given.User, given.Group) != (wanted.User, wanted.Group))
            _ = LibC.ChangeOwner(to, wanted.User, wanted.Group);
        var mode = File.GetUnixFileMode(from);
        File.SetUnixFileMode(to, mode);
        var attributes = OperatingSystem.IsLinux() ? FileAttributeSet.Of(from) : [];
        if (OperatingSystem.IsLinux())
            FileAttributeSet.Give(to, attributes);
        if (Missing(to, wanted, mode, attributes) is { } missing)
            throw new InputException(
                new InputError(
                    shown,
                    null,
                    $"The file has {missing}, which the fixed file cannot be given, so it was left unchanged.",
                    "Run as the owner of the file, or write the result elsewhere with --output-dir."
                )
            );
    }

    /// <summary>
    /// A mode for a copy that lets no one read it who cannot read the file. A copy is always writable and never executable.
    /// </summary>
    /// <param name="path">Must not be a link; null if there is no file, for the usual mode.</param>
    public static UnixFileMode CopyModeOf(string? path)
    {
        const UnixFileMode Usual =
            PendingFile.ForOwner | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return OperatingSystem.IsWindows() || path is null ? Usual : (File.GetUnixFileMode(path) & Usual) | PendingFile.ForOwner;
    }

    private static string? Missing(string path, FileStatus wanted, UnixFileMode mode, SortedDictionary<string, byte[]> attributes)
    {
        var given = FileStatus.Of(path)!.Value;
        if (given.User != wanted.User)
            return $"another owner (user {wanted.User})";
        if (given.Group != wanted.Group)
            return $"another group (group {wanted.Group})";
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != mode)
            return $"another mode ({Convert.ToString((int)mode, 8)})";
        return OperatingSystem.IsLinux() && FileAttributeSet.Difference(attributes, FileAttributeSet.Of(path)) is { } name
            ? $"an attribute '{name}'"
            : null;
    }
}
