namespace PaperLint.Storage;

/// <summary>A file that is written whole or not at all: it takes its name only after the last byte.</summary>
/// <remarks>
/// A device, such as <c>/dev/null</c> or <c>/dev/fd/3</c>, is written to: a file in its place would break it for everybody. Behind it there
/// may be a file that holds something already, so the text goes to its end.
/// </remarks>
public static class WholeFile
{
    /// <param name="path">
    /// Absolute; its folder is made where it is not there yet. A link of that name gives way and is not followed.
    /// </param>
    /// <exception cref="IOException">The file cannot be written; an older one of that name is as it was.</exception>
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

    /// <summary>Takes a file away that would have nothing in it; a device stays.</summary>
    /// <inheritdoc cref="Write"/>
    public static void Remove(string path)
    {
        if (!IsDevice(path))
            File.Delete(path);
    }

    /// <summary>Whether a path leads to a device and not to a file; what is in shared memory is a file.</summary>
    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && path.StartsWith("/dev/", StringComparison.Ordinal)
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)
        && File.Exists(path);
}
