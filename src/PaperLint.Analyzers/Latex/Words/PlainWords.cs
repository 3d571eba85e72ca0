using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>
/// Words that are no name of a command and cannot be split into names, whatever stands around them. Every text consists of them, so they
/// are remembered.
/// </summary>
internal static class PlainWords
{
    /// <summary>A power of two. At 16 bytes each, they stay in the cache of a processor.</summary>
    private const int MostRemembered = 1 << 13;

    /// <summary>The longest word that fits into two numbers, one byte a letter.</summary>
    private const int Longest = 16;

    /// <summary>Set in the tail of a word that is remembered as not plain; no letter of ASCII has it.</summary>
    private const ulong NotPlain = 1UL << 63;

    /// <summary>At the place that its letters give, the last word; zero is none.</summary>
    [ThreadStatic]
    private static (ulong Head, ulong Tail)[]? _remembered;

    /// <summary>Whether a run of letters is surely plain. A few plain words are not recognised.</summary>
    /// <param name="run">At least two letters.</param>
    public static bool Has(ReadOnlySpan<char> run)
    {
        if (run.Length > Longest)
            return false;
        var (head, tail) = (0UL, 0UL);
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] >= 128)
                return false;
            if (i < sizeof(ulong))
                head |= (ulong)run[i] << (8 * i);
            else
                tail |= (ulong)run[i] << (8 * (i - sizeof(ulong)));
        }

        var words = _remembered ??= new (ulong, ulong)[MostRemembered];
        // Multiplication by odd numbers without a pattern mixes the letters into the highest bits.
        var place = (int)(((head * 0x9E3779B97F4A7C15) ^ (tail * 0xC2B2AE3D27D4EB4F)) >> 51) & (MostRemembered - 1);
        var known = words[place];
        if (known.Head != head || (known.Tail & ~NotPlain) != tail)
        {
            var isPlain = !CommandTable.Shared.TryFind(run, out _) && !run.StartsWith("times") && !WordSplitter.MayEverSplit(run);
            words[place] = known = (head, isPlain ? tail : tail | NotPlain);
        }

        return (known.Tail & NotPlain) == 0;
    }
}
