using PaperLint.Storage;

namespace PaperLint.Sources;

/// <summary>
/// Standard input, kept in a temporary file so that it can be read again: dataset rules look twice. The file goes away with
/// this object, and with the process at the latest.
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

    /// <param name="path">What findings call it.</param>
    public DocumentSource As(string path) => new(path, IsNamed: true, _spool.Open);

    public void Dispose() => _spool.Dispose();
}
