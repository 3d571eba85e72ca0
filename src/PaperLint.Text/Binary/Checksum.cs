using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PaperLint.Text.Binary;

/// <summary>CRC-32C: finds what accidents do to bytes, not what people do.</summary>
public static class Checksum
{
    /// <remarks>Runs at every start of the program before it is compiled well: with as few calls for each word as can be.</remarks>
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
