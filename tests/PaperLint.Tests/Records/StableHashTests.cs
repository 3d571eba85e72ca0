using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PaperLint.Records;

namespace PaperLint.Tests.Records;

public sealed class StableHashTests
{
    /// <summary>Baselines and decisions contain these hashes, so they must be the same in every version.</summary>
    [Fact]
    public void A_hash_never_changes()
    {
        Assert.Equal("e3b0c44298fc1c14", StableHash.Of());
        // Each part is its length in UTF-8 bytes, as four little-endian bytes, followed by those bytes.
        Assert.Equal("74414a2bd87d9105", StableHash.Of("abstract", "é𝒩"));
    }

    [Fact]
    public void Each_part_counts_with_its_length()
    {
        string[] hashes =
        [
            StableHash.Of("ab", "c"),
            StableHash.Of("a", "bc"),
            StableHash.Of("abc"),
            StableHash.Of("abc", ""),
            StableHash.Of("", "abc"),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void It_is_the_beginning_of_a_SHA_256()
    {
        for (var length = 0; length < 300; length++)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(at => (char)('a' + (at * 7 + length) % 26)));
            var message = Encoding.UTF8.GetBytes("\0\0\0\0" + text);
            BinaryPrimitives.WriteInt32LittleEndian(message, length);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(message))[..16], StableHash.Of(text));
        }
    }
}
