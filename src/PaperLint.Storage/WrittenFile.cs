namespace PaperLint.Storage;

/// <summary>
/// A file that is written. Where it may not become so large, by <c>ulimit -f</c> or by its file system, that is an
/// <see cref="IOException"/> as with a full disk; the runtime takes it for a mistake in an argument.
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

    /// <summary>A new file that nobody but the user may read; what is written goes straight to the system.</summary>
    /// <exception cref="IOException">There is a file of that name already.</exception>
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

    /// <summary>What to throw instead of what the runtime throws.</summary>
    /// <param name="name">Of what is written.</param>
    public static IOException TooLarge(string name, ArgumentOutOfRangeException error) =>
        new($"The file would exceed the size limit ('ulimit -f' shows it): '{name}'", error);

    // Whatever else writes comes here in the end.
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
