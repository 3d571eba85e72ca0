using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Fixing;

/// <summary>Where a fixed stream goes to: somebody else's stream, and a copy where it must be read again.</summary>
/// <param name="backlog">What has been read and is to pass as it came.</param>
/// <param name="target">Stays open.</param>
/// <param name="copy">Null where nobody will read it again.</param>
internal sealed class Outlet(Backlog backlog, Stream target, Spool? copy) : OneWayStream(isWritten: true)
{
    private readonly BufferedStream _buffer = new(target, 1 << 16);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What went wrong with the target: no fault of the input, and nothing can be done about it here.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>SHA-256 of everything written, in hexadecimal, lower case.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Lets everything before a place of the document pass as it came.</summary>
    /// <inheritdoc cref="Backlog.PassOn"/>
    public void PassOn(long end) => backlog.PassOn(end, this);

    /// <summary>Leaves out everything before a place of the document that has not passed.</summary>
    public void Drop(long end) => backlog.PassOn(end, target: null);

    /// <summary>Lets everything pass that has been read.</summary>
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
        // The buffer is not disposed of: that would close the target.
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
