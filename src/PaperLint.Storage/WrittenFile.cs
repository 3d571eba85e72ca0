namespace PaperLint.Storage;

/// <summary>
/// A file stream that throws an <see cref="IOException"/>, as for a full disk, if the file would exceed a size limit, be it that of the
/// file system or one set by <c>ulimit -f</c>. .NET itself reports an invalid argument.
/// </summary>
public sealed class WrittenFile(string path, FileStreamOptions options) : FileStream(path, options)
{
    private readonly string _path = path;

    public WrittenFile(string path, FileMode mode)
        : this(
            path,
            new FileStreamOptions
            {
                Mode = mode,
                Access = FileAccess.Write,
                Share = FileShare.Read,
            }
        ) { }

    /// <summary>Creates a file that only the user can read; writes are not buffered.</summary>
    /// <exception cref="IOException">A file of that name already exists.</exception>
    public static WrittenFile Private(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = PendingFile.ForOwner;
        return new WrittenFile(path, options);
    }

    /// <summary>The exception to throw instead of the one that .NET throws.</summary>
    /// <param name="name">The name of the file being written.</param>
    public static IOException TooLarge(string name, ArgumentOutOfRangeException error) =>
        new($"The file would exceed the size limit ('ulimit -f' shows it): '{name}'", error);

    // All other ways of writing end up here.
    public override void Write(byte[] buffer, int offset, int count) => Try(() => base.Write(buffer, offset, count));

    public override void WriteByte(byte value) => Try(() => base.WriteByte(value));

    public override void Flush(bool flushToDisk) => Try(() => base.Flush(flushToDisk));

    protected override void Dispose(bool disposing) => Try(() => base.Dispose(disposing));

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw TooLarge(_path, error);
        }
    }
}
