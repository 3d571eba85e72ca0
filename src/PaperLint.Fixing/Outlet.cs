using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Fixing;

/// <summary>Writes a fixed stream to its target, and to a copy if it must be read again.</summary>
/// <param name="backlog">What has been read and is to be passed on unchanged.</param>
/// <param name="target">Stays open.</param>
/// <param name="copy">Null if the output is not read again.</param>
internal sealed class Outlet(Backlog backlog, Stream target, Spool? copy) : OneWayStream(isWritten: true)
{
    private readonly BufferedStream _buffer = new(target, 1 << 16);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>An error of the target, which is not the fault of the input, and cannot be handled here.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>SHA-256 of everything written, in hexadecimal, lower case.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Passes on everything before an offset of the document unchanged.</summary>
    /// <inheritdoc cref="Backlog.PassOn"/>
    public void PassOn(long end) => backlog.PassOn(end, this);

    /// <summary>Drops everything before an offset of the document that has not been passed on.</summary>
    public void Drop(long end) => backlog.PassOn(end, target: null);

    /// <summary>Passes on everything that has been read.</summary>
    public void PassOnAll() => backlog.PassOnAll(this);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        copy?.Write(buffer);
        try
        {
            _buffer.Write(buffer);
        }
        catch (Exception error)
        {
            Failure ??= ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    public override void Flush()
    {
        try
        {
            _buffer.Flush();
        }
        catch (Exception error)
        {
            Failure ??= ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        // The buffer is not disposed, because that would close the target.
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
