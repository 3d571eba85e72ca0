using System.Security.Cryptography;
using PaperLint.Text;

namespace PaperLint.Storage.Replacing;

/// <summary>Reads from another stream and computes the SHA-256 of everything by the time the end is reached.</summary>
public sealed class HashingStream(Stream inner) : OneWayStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private long _length;

    /// <summary>Null before the end is reached.</summary>
    public ContentHash? ContentHash { get; private set; }

    /// <summary>In hexadecimal, lower case; null before the end is reached.</summary>
    public string? Hash => ContentHash?.Sha256;

    /// <summary>The hash of a whole file.</summary>
    public static string Of(string path)
    {
        using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 0,
            FileOptions.SequentialScan
        );
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read > 0)
            _hash.AppendData(buffer[..read]);
        else if (buffer.Length > 0)
            ContentHash ??= new ContentHash(Convert.ToHexStringLower(_hash.GetHashAndReset()), _length);
        _length += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
