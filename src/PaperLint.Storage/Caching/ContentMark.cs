using System.Buffers.Binary;
using System.IO.Hashing;

namespace PaperLint.Storage.Caching;

/// <summary>Recognises a content again: a seed of its own, and the 128-bit XXH3 of everything with that seed.</summary>
/// <remarks>
/// It is made of every byte that is linted, so it has to be much faster than SHA-256. XXH3 alone is no protection against somebody who
/// looks for two files with the same hash; but the seed is random, stays in the user's own cache, and is another one for each content.
/// </remarks>
/// <example>
/// <code>
/// var mark = ContentMark.New();
/// mark.Append(bytes);
/// var again = ContentMark.Like(mark.ToArray());
/// again.Append(bytes);
/// var isSame = again.ToArray().SequenceEqual(mark.ToArray());     // true
/// </code>
/// </example>
public sealed class ContentMark
{
    private const int SeedLength = sizeof(long);

    private readonly long _seed;
    private readonly XxHash128 _hash;

    private ContentMark(long seed) => (_seed, _hash) = (seed, new XxHash128(seed));

    /// <summary>In bytes.</summary>
    public static int Length => SeedLength + EntryFile.HashLength;

    /// <summary>A mark with a new seed, of no content yet.</summary>
    public static ContentMark New()
    {
        Span<byte> random = stackalloc byte[16];
        // Of 64 bits, 60 are random. Not RandomNumberGenerator, which loads OpenSSL: that takes longer than hashing most files.
        Guid.NewGuid().TryWriteBytes(random);
        return new ContentMark(BinaryPrimitives.ReadInt64LittleEndian(random));
    }

    /// <summary>A mark with the seed of another one, of no content yet.</summary>
    /// <param name="mark">As <see cref="ToArray"/> gives it.</param>
    public static ContentMark Like(ReadOnlySpan<byte> mark) => new(BinaryPrimitives.ReadInt64LittleEndian(mark));

    public void Append(ReadOnlySpan<byte> content) => _hash.Append(content);

    /// <summary>The mark of what was appended: <see cref="Length"/> bytes.</summary>
    public byte[] ToArray()
    {
        var mark = new byte[Length];
        BinaryPrimitives.WriteInt64LittleEndian(mark, _seed);
        _hash.GetCurrentHash(mark.AsSpan(SeedLength));
        return mark;
    }
}
