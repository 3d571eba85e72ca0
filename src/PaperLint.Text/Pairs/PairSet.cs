using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperLint.Text.Pairs;

/// <summary>
/// Which kinds of characters stand next to each other in a text. It is made in one pass, and tells at once that most texts cannot contain
/// what an analyzer looks for: no full stop right before a capital, no bracket before a digit, no backslash at all.
/// </summary>
/// <example>
/// <code>
/// var pairs = PairSet.Of("It is fast.We show it.");
/// Clue.Of(".W").IsIn(pairs);   // true: a full stop before a capital
/// Clue.Of("\\").IsIn(pairs);   // false: no backslash
/// </code>
/// </example>
public sealed class PairSet
{
    /// <summary>A shorter text does not fill enough of the table to pay for clearing it.</summary>
    private const int Short = 128;

    /// <summary>The bits of four characters that only those beyond ASCII have.</summary>
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80;

    private const int Pairs = CharacterKind.Count * CharacterKind.Count;

    /// <summary>One byte for each pair, all zero between calls: to set a bit instead, its word would have to be read first.</summary>
    [ThreadStatic]
    private static byte[]? _seen;

    /// <summary>For each kind, the kinds that stand right after it, one bit each.</summary>
    private readonly ulong[] _after = new ulong[CharacterKind.Count];

    public static PairSet Of(ReadOnlySpan<char> text)
    {
        var pairs = new PairSet();
        pairs.Fill(text);
        return pairs;
    }

    /// <summary>Whether a kind stands right before one of others.</summary>
    /// <param name="kind">The kind of the first character.</param>
    /// <param name="after">The kinds of the second, one bit each.</param>
    internal bool HasAny(int kind, ulong after) => (_after[kind] & after) != 0;

    /// <summary>Replaces the content by the pairs of a text, so that one instance serves many texts.</summary>
    public void Fill(ReadOnlySpan<char> text)
    {
        if (text.Length < Short)
            FillShort(text);
        else
            FillLong(text);
    }

    private void FillShort(ReadOnlySpan<char> text)
    {
        Array.Clear(_after);
        int before = CharacterKind.Edge;
        foreach (var character in text)
        {
            var kind = CharacterKind.Of(character);
            _after[before] |= 1UL << kind;
            before = kind;
        }

        _after[before] |= 1UL << CharacterKind.Edge;
    }

    private void FillLong(ReadOnlySpan<char> text)
    {
        Span<byte> seen = _seen ??= new byte[Pairs];
        // Both indexes are below the lengths by construction, which the compiler cannot see, and this runs for every character of every
        // text.
        ref var first = ref MemoryMarshal.GetReference(seen);
        ref var ascii = ref MemoryMarshal.GetReference(CharacterKind.OfAsciiCharacters);
        int before = CharacterKind.Edge;
        // Four characters at a time: most texts are ASCII, so that one test serves all four.
        var fours = BitConverter.IsLittleEndian ? MemoryMarshal.Cast<char, ulong>(text) : default;
        foreach (var four in fours)
        {
            if ((four & BeyondAscii) == 0)
            {
                int one = Unsafe.Add(ref ascii, (int)(four & 0xFF));
                int two = Unsafe.Add(ref ascii, (int)((four >> 16) & 0xFF));
                int three = Unsafe.Add(ref ascii, (int)((four >> 32) & 0xFF));
                int last = Unsafe.Add(ref ascii, (int)(four >> 48));
                Unsafe.Add(ref first, (before << 6) | one) = 0xFF;
                Unsafe.Add(ref first, (one << 6) | two) = 0xFF;
                Unsafe.Add(ref first, (two << 6) | three) = 0xFF;
                Unsafe.Add(ref first, (three << 6) | last) = 0xFF;
                before = last;
                continue;
            }

            for (var shift = 0; shift < 64; shift += 16)
                before = Add(ref first, before, (char)(four >> shift));
        }

        foreach (var character in text[(4 * fours.Length)..])
            before = Add(ref first, before, character);

        Unsafe.Add(ref first, (before << 6) | CharacterKind.Edge) = 0xFF;
        for (var kind = 0; kind < CharacterKind.Count; kind++)
            _after[kind] = Condensed(seen.Slice(kind << 6, CharacterKind.Count));
        seen.Clear();
    }

    private static int Add(ref byte first, int before, char character)
    {
        var kind = CharacterKind.Of(character);
        Unsafe.Add(ref first, (before << 6) | kind) = 0xFF;
        return kind;
    }

    private static ulong Condensed(ReadOnlySpan<byte> seen) =>
        Vector256.Create(seen).ExtractMostSignificantBits()
        | ((ulong)Vector256.Create(seen[Vector256<byte>.Count..]).ExtractMostSignificantBits() << Vector256<byte>.Count);
}
