namespace PaperLint.Storage;

/// <summary>A file that is written whole or not at all: it gets its name only after the last byte is written.</summary>
/// <remarks>
/// A device, such as <c>/dev/null</c> or <c>/dev/fd/3</c>, is written to directly: replacing it with a file would break it for everyone. It
/// may lead to a file that already has content, so the text is appended.
/// </remarks>
public static class WholeFile
{
    /// <param name="path">Absolute; its folder is created if it does not exist. A link of that name is replaced and not followed.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file of that name is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (IsDevice(path))
        {
            using var device = new WrittenFile(path, FileMode.Append);
            write(device);
            return;
        }

        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        DraftName.SweepStale(folder);
        using var file = PendingFile.In(folder);
        write(file.Stream);
        file.MoveTo(path);
    }

    /// <summary>Deletes a file that would be empty; a device is left alone.</summary>
    /// <param name="path">Absolute. A link of that name is deleted, not followed.</param>
    /// <exception cref="IOException">The file cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Remove(string path)
    {
        if (!IsDevice(path))
            File.Delete(path);
    }

    /// <summary>Whether a path leads to a device instead of a file; what is in shared memory is a file.</summary>
    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && path.StartsWith("/dev/", StringComparison.Ordinal)
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)
        && File.Exists(path);
}
