using System.Runtime.InteropServices;

namespace PaperLint.Records;

/// <summary>64 bits that stand for texts within one run; where two texts ever had the same, that must do no harm.</summary>
public static class ShortHash
{
    private const ulong Start = 14695981039346656037UL;
    private const ulong Factor = 1099511628211UL;

    /// <summary>FNV-1a; moving a character from one text to the other changes it.</summary>
    public static ulong Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var hash = Start;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(first))
            hash = (hash ^ unit) * Factor;
        // No unit of UTF-16 is as large.
        hash = (hash ^ 0x10000) * Factor;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(second))
            hash = (hash ^ unit) * Factor;
        return hash;
    }
}
