namespace PaperLint.Engine.Running;

/// <summary>
/// Standard input, kept in a temporary file so that it can be read again: dataset rules look twice. The file goes away with
/// this object, and with the process at the latest.
/// </summary>
public sealed class StandardInput : IDisposable
{
    private readonly FileStream _spool;

    public StandardInput(Stream input, CancellationToken cancellation)
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
        _spool = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        // A process that is made to end while it waits for input disposes of nothing.
        AppDomain.CurrentDomain.ProcessExit += DeleteAtExit;
        try
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = input.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                _spool.Write(buffer, 0, read);
            }

            _spool.Flush();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <param name="path">What findings call it.</param>
    public DocumentSource As(string path) => new(
        path,
        IsNamed: true,
        () => new FileStream(_spool.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= DeleteAtExit;
        _spool.Dispose();
    }

    private void DeleteAtExit(object? sender, EventArgs e) => File.Delete(_spool.Name);
}
