using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PaperLint.Text.Binary;

/// <summary>CRC-32C. It detects accidental damage, not deliberate changes.</summary>
public static class Checksum
{
    /// <remarks>Runs at every start, before the JIT compiler has optimised it, so it makes as few calls per word as possible.</remarks>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}
