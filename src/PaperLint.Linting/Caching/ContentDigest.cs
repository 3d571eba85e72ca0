using System.Security.Cryptography;

namespace PaperLint.Linting.Caching;

/// <summary>The SHA-256 of a file.</summary>
internal static class ContentDigest
{
    /// <summary>Large, because a file is read only to be hashed, and hashing is faster than most calls of the system.</summary>
    private const int BytesAtOnce = 1 << 18;

    public static byte[] Of(Stream raw, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Math.Min(BytesAtOnce, Math.Max(1, raw.Length))];
        raw.Position = 0;
        while (raw.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }

        return hash.GetHashAndReset();
    }
}
