using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PaperLint.Records;

/// <summary>
/// A hash that is the same in every run, on every machine and in every version: 64 bits of SHA-256 over UTF-8, in hexadecimal.
/// </summary>
public static class StableHash
{
    private const int UsedBytes = 8;

    /// <param name="parts">The length of each part is hashed too, so moving a character from one part to another changes the hash.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += sizeof(int) + Encoding.UTF8.GetByteCount(part);
        var message = ArrayPool<byte>.Shared.Rent(length);
        var rest = message.AsSpan();
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32LittleEndian(rest, bytes);
            rest = rest[(sizeof(int) + bytes)..];
        }

        Span<byte> hash = stackalloc byte[Sha256.HashBytes];
        Sha256.Of(message.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(message);
        return Convert.ToHexStringLower(hash[..UsedBytes]);
    }
}
