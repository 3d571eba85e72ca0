using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PaperLint.Records;

/// <summary>
/// A hash that is the same in every run, on every machine and in every version: 64 bits of SHA-256 over UTF-8, in hexadecimal.
/// </summary>
public static class StableHash
{
    /// <param name="parts">The length of each part is hashed too, so moving a character from one part to another changes the hash.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
