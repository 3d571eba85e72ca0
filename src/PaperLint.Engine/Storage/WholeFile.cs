namespace PaperLint.Engine.Storage;

/// <summary>A file that is written whole or not at all: it takes its name only after the last byte.</summary>
public static class WholeFile
{
    /// <param name="path">Absolute; its folder is made where it is not there yet. A link of that name gives way and is not followed.</param>
    /// <exception cref="IOException">The file cannot be written; an older one of that name is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        DraftName.SweepStale(folder);
        using var file = PendingFile.In(folder);
        write(file.Stream);
        file.MoveTo(path);
    }
}
