namespace PaperLint.Storage;

/// <summary>
/// A temporary file that nobody else may read: written once, read as often as needed. It goes away with this object, and with the
/// process at the latest.
/// </summary>
public sealed class Spool : IDisposable
{
    private readonly WrittenFile _file;

    public Spool()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        };
        // What was piped may be nobody else's business, and the temporary folder is everybody's.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new WrittenFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        // A process that is made to end while it waits for input disposes of nothing.
        AppDomain.CurrentDomain.ProcessExit += DeleteAtExit;
    }

    public void Write(ReadOnlySpan<byte> bytes) => _file.Write(bytes);

    /// <summary>Writes at a place of the file; not to be mixed with <see cref="Write"/>, which has a place of its own.</summary>
    public void WriteAt(long start, ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_file.SafeFileHandle, bytes, start);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw WrittenFile.TooLarge(_file.Name, error);
        }
    }

    /// <summary>Reads what was written at a place.</summary>
    /// <exception cref="EndOfStreamException">So much was not written.</exception>
    public void ReadAt(long start, Span<byte> bytes)
    {
        for (var done = 0; done < bytes.Length; )
        {
            var read = RandomAccess.Read(_file.SafeFileHandle, bytes[done..], start + done);
            if (read == 0)
                throw new EndOfStreamException("The temporary file is shorter than it was.");
            done += read;
        }
    }

    /// <summary>Lets those who have opened it see everything that has been written.</summary>
    public void Flush() => _file.Flush();

    /// <summary>Everything that has been written, from its beginning.</summary>
    public Stream Open()
    {
        Flush();
        return new FileStream(_file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= DeleteAtExit;
        _file.Dispose();
    }

    private void DeleteAtExit(object? sender, EventArgs e) => File.Delete(_file.Name);
}
