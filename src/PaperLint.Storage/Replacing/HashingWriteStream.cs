using System.Security.Cryptography;
using PaperLint.Text;

namespace PaperLint.Storage.Replacing;

/// <summary>Writes to another stream and computes the SHA-256 of everything written.</summary>
/// <param name="inner">Left open.</param>
public sealed class HashingWriteStream(Stream inner) : OneWayStream(isWritten: true)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    /// <summary>Of everything written so far.</summary>
    public ContentHash ContentHash => new(Convert.ToHexStringLower(_hash.GetCurrentHash()), _length);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        _hash.AppendData(buffer);
        _length += buffer.Length;
    }

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
