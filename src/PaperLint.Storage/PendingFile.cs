using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>A file that is written under a name of its own and then given the name it is for, in one step.</summary>
/// <remarks>It goes away with this object unless it was moved.</remarks>
public sealed class PendingFile : IDisposable
{
    /// <summary>The mode of what nobody but its owner may read, and write.</summary>
    public const UnixFileMode ForOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly WrittenFile _stream;
    private bool _isMoved;

    private PendingFile(WrittenFile stream) => _stream = stream;

    /// <summary>Where the file is now.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Takes what is to be in the file.</summary>
    public Stream Stream => _stream;

    /// <param name="folder">On the file system that the file will be moved within; it is there.</param>
    /// <param name="mode">
    /// Who may do what with the file, where systems have such modes; null for what is usual. The process may take some of it away.
    /// </param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static PendingFile In(string folder, UnixFileMode? mode = null)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
        };
        if (mode is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        var path = System.IO.Path.Combine(folder, DraftName.New());
        return new PendingFile(new WrittenFile(path, options)) { Path = path };
    }

    /// <summary>Brings the file to the disk; nothing more is written to it.</summary>
    public void Complete()
    {
        if (!_stream.CanWrite)
            return;
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
    }

    public Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Gives the file its name: whoever looks finds the old file or the new one, after a loss of power too.</summary>
    /// <param name="replaces">Whether an older file of that name gives way.</param>
    /// <exception cref="IOException">It cannot; the older file is as it was.</exception>
    public void MoveTo(string target, bool replaces = true)
    {
        Complete();
        // The runtime looks whether there is a file and then moves, so that another could be lost that came between; a link is one step.
        if (!replaces && !OperatingSystem.IsWindows() && LibC.Link(Path, target) == 0)
            File.Delete(Path);
        else
            File.Move(Path, target, replaces);
        (Path, _isMoved) = (target, true);
        FolderSync.Of(System.IO.Path.GetDirectoryName(target)!);
    }

    public void Dispose()
    {
        if (_isMoved)
            return;
        // Closing writes what is left, and fails where the disk is full; the file is to go all the same.
        Try(_stream.Dispose);
        Try(() => File.Delete(Path));
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // A hidden file stays behind, which the next run here takes away; nothing depends on it.
        }
    }
}
