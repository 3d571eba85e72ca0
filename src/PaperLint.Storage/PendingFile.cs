using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>A file that is written under a temporary name and then moved to its final name in one step.</summary>
/// <remarks>Disposing deletes the file unless it was moved.</remarks>
public sealed class PendingFile : IDisposable
{
    /// <summary>A mode that lets only the owner read and write.</summary>
    public const UnixFileMode ForOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly WrittenFile _stream;
    private bool _isMoved;

    private PendingFile(WrittenFile stream) => _stream = stream;

    /// <summary>The current path of the file.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Receives the content of the file.</summary>
    public Stream Stream => _stream;

    /// <param name="folder">An existing folder on the file system within which the file will be moved.</param>
    /// <param name="mode">
    /// The mode of the file, on systems that have modes; null for the usual one. The umask of the process still applies.
    /// </param>
    /// <exception cref="IOException">The file cannot be created.</exception>
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

    /// <summary>Flushes the file to disk; nothing can be written to it after that.</summary>
    public void Complete()
    {
        if (!_stream.CanWrite)
            return;
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
    }

    public Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>
    /// Moves the file to its final name without waiting for the disk: for a file whose readers notice if part of it is missing, as may be
    /// after a power failure, and can do without it.
    /// </summary>
    /// <inheritdoc cref="MoveTo"/>
    public void MoveAtOnce(string target)
    {
        _stream.Dispose();
        File.Move(Path, target, overwrite: true);
        (Path, _isMoved) = (target, true);
    }

    /// <summary>Moves the file to its final name: readers see either the old file or the new one, even after a power failure.</summary>
    /// <param name="replaces">Whether to replace an existing file of that name.</param>
    /// <exception cref="IOException">The file cannot be moved; an existing file is unchanged.</exception>
    public void MoveTo(string target, bool replaces = true)
    {
        Complete();
        // .NET checks whether the target exists and then moves, so a file created in between could be lost; creating a link is one step.
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
        // Closing writes what is buffered, and fails if the disk is full; the file must be deleted anyway.
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
            // A hidden file stays behind, which the next run deletes; nothing depends on it.
        }
    }
}
