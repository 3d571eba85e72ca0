namespace PaperLint.Storage;

/// <summary>
/// A temporary file that no other user can read: written once, read as often as needed. It is deleted on disposal, or at the latest when
/// the process exits.
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
        // Piped data may be confidential, and everyone can list the temporary folder.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = PendingFile.ForOwner;
        _file = new WrittenFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        // A process that is terminated while it waits for input does not dispose anything.
        AppDomain.CurrentDomain.ProcessExit += DeleteAtExit;
    }

    public void Write(ReadOnlySpan<byte> bytes) => _file.Write(bytes);

    /// <summary>Writes at an offset in bytes. Do not mix with <see cref="Write"/>, which keeps its own position.</summary>
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

    /// <summary>Reads what was written at an offset in bytes.</summary>
    /// <exception cref="EndOfStreamException">Not that many bytes were written.</exception>
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

    /// <summary>Makes everything written so far visible to readers that have opened the file.</summary>
    public void Flush() => _file.Flush();

    /// <summary>Opens everything written so far for reading from the beginning.</summary>
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
