namespace PaperLint.Storage;

/// <summary>Flushes the entries of a folder to disk; flushing a file does not flush its name.</summary>
public static class FolderSync
{
    public static void Of(string folder)
    {
        // Windows does this by itself.
        if (OperatingSystem.IsWindows())
            return;
        var handle = LibC.Open(folder, LibC.ReadOnly);
        if (handle < 0)
            return;
        // Some file systems, such as network file systems, cannot do this. The file is in its place anyway.
        _ = LibC.Sync(handle);
        _ = LibC.Close(handle);
    }
}
