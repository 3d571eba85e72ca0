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
        // No unit of UTF-16 is as large as what stands between the two.
        var hash = (Take(Start, first) ^ 0x10000) * Factor;
        return Take(hash, second);
    }

    /// <summary>The same over any number of texts.</summary>
    public static ulong OfAll(params ReadOnlySpan<string> texts)
    {
        var hash = Start;
        foreach (var text in texts)
            hash = (Take(hash, text) ^ 0x10000) * Factor;
        return hash;
    }

    private static ulong Take(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(text))
            hash = (hash ^ unit) * Factor;
        return hash;
    }
}
