using PaperLint.Storage;

namespace PaperLint.Sources;

/// <summary>
/// Standard input, copied to a temporary file so that it can be read again: rules about the whole dataset read twice. The file is deleted
/// on disposal, or at the latest when the process exits.
/// </summary>
public sealed class StandardInput : IDisposable
{
    private readonly Spool _spool = new();

    public StandardInput(Stream input, CancellationToken cancellation)
    {
        try
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = input.Read(buffer)) > 0; )
            {
                cancellation.ThrowIfCancellationRequested();
                _spool.Write(buffer.AsSpan(0, read));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <param name="path">The path to use in findings.</param>
    public DocumentSource As(string path) => new(path, IsNamed: true, _spool.Open);

    public void Dispose() => _spool.Dispose();
}
