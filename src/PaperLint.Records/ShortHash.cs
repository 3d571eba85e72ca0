using System.Runtime.InteropServices;

namespace PaperLint.Records;

/// <summary>A 64-bit hash that identifies texts within one run. Use it only where a collision does no harm.</summary>
public static class ShortHash
{
    private const ulong Start = 14695981039346656037UL;
    private const ulong Factor = 1099511628211UL;

    /// <summary>FNV-1a; moving a character from one text to the other changes the hash.</summary>
    public static ulong Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        // The separator is larger than any UTF-16 code unit.
        var hash = (Take(Start, first) ^ 0x10000) * Factor;
        return Take(hash, second);
    }

    /// <summary>The hash of any number of texts.</summary>
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
