using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PaperLint.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>
/// The stretches of letters in a text, one after the other. What is a letter is found for 64 characters at a time, so that the cost is
/// that of the words and not of their letters.
/// </summary>
internal ref struct LetterRuns(ReadOnlySpan<char> text)
{
    private const int BlockLength = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private int _block = -1;
    private ulong _letters;

    public TextSpan Current { get; private set; }

    public bool MoveNext()
    {
        var start = Next(Current.End, isLetter: true);
        if (start == _text.Length)
            return false;
        Current = TextSpan.FromBounds(start, Next(start + 1, isLetter: false));
        return true;
    }

    /// <summary>
    /// The first place from <paramref name="at"/> on where a letter stands, or none does; the length of the text where there is no such
    /// place.
    /// </summary>
    private int Next(int at, bool isLetter)
    {
        while (at < _text.Length)
        {
            // The shift takes the place in the block: the lowest six bits.
            var letters = LettersOf(at & ~(BlockLength - 1));
            var wanted = (isLetter ? letters : ~letters) >> at;
            if (wanted != 0)
                return Math.Min(at + BitOperations.TrailingZeroCount(wanted), _text.Length);
            at = (at | (BlockLength - 1)) + 1;
        }

        return _text.Length;
    }

    /// <summary>Which characters of a block are letters, one bit each; what lies beyond the text is none.</summary>
    /// <param name="block">Where it begins.</param>
    private ulong LettersOf(int block)
    {
        if (block != _block)
            (_block, _letters) = (block, Letters(_text[block..]));
        return _letters;
    }

    private static ulong Letters(ReadOnlySpan<char> rest) => rest.Length < BlockLength ? OneByOne(rest) : Together(rest[..BlockLength]);

    private static ulong Together(ReadOnlySpan<char> characters)
    {
        var units = MemoryMarshal.Cast<char, ushort>(characters);
        var letters = 0UL;
        for (var at = 0; at < BlockLength; at += Vector128<ushort>.Count)
        {
            var some = Vector128.Create(units[at..]);
            if (Vector128.GreaterThanAny(some, Vector128.Create((ushort)0x7F)))
                return OneByOne(characters);
            // In ASCII, setting one bit makes a capital small, and nothing else a letter.
            var places = (some | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a');
            letters |= (ulong)Vector128.LessThanOrEqual(places, Vector128.Create((ushort)('z' - 'a'))).ExtractMostSignificantBits() << at;
        }

        return letters;
    }

    private static ulong OneByOne(ReadOnlySpan<char> characters)
    {
        var letters = 0UL;
        for (var at = 0; at < Math.Min(characters.Length, BlockLength); at++)
            letters |= char.IsLetter(characters[at]) ? 1UL << at : 0;
        return letters;
    }
}
