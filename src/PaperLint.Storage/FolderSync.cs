namespace PaperLint.Storage;

/// <summary>Brings the names in a folder to the disk; flushing a file does not do that for its name.</summary>
public static class FolderSync
{
    public static void Of(string folder)
    {
        // Windows keeps names by itself.
        if (OperatingSystem.IsWindows())
            return;
        var handle = LibC.Open(folder, LibC.ReadOnly);
        if (handle < 0)
            return;
        // Some file systems cannot, such as those of a network: the file is where it should be all the same.
        _ = LibC.Sync(handle);
        _ = LibC.Close(handle);
    }
}
