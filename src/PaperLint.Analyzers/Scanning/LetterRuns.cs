using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PaperLint.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>
/// The runs of letters in a text, one after the other. Letters are classified 64 characters at a time, so that the cost depends on the
/// number of words, not of letters.
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
    /// The first position from <paramref name="at"/> on where there is a letter or, if <paramref name="isLetter"/> is false, no letter; the
    /// length of the text if there is none.
    /// </summary>
    private int Next(int at, bool isLetter)
    {
        while (at < _text.Length)
        {
            // The shift uses only the lowest six bits of at, which are the position in the block.
            var letters = LettersOf(at & ~(BlockLength - 1));
            var wanted = (isLetter ? letters : ~letters) >> at;
            if (wanted != 0)
                return Math.Min(at + BitOperations.TrailingZeroCount(wanted), _text.Length);
            at = (at | (BlockLength - 1)) + 1;
        }

        return _text.Length;
    }

    /// <summary>Which characters of a block are letters, one bit each; zero beyond the end of the text.</summary>
    /// <param name="block">Where the block begins.</param>
    private ulong LettersOf(int block)
    {
        if (block != _block)
            (_block, _letters) = (block, Letters(_text[block..]));
        return _letters;
    }

    private static ulong Letters(ReadOnlySpan<char> rest) => rest.Length < BlockLength ? GroupWalk(rest) : Together(rest[..BlockLength]);

    private static ulong Together(ReadOnlySpan<char> characters)
    {
        var units = MemoryMarshal.Cast<char, ushort>(characters);
        var letters = 0UL;
        for (var at = 0; at < BlockLength; at += Vector128<ushort>.Count)
        {
            var some = Vector128.Create(units[at..]);
            if (Vector128.GreaterThanAny(some, Vector128.Create((ushort)0x7F)))
                return GroupWalk(characters);
            // In ASCII, setting this bit turns capitals into small letters, and nothing else into a letter.
            var places = (some | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a');
            letters |= (ulong)Vector128.LessThanOrEqual(places, Vector128.Create((ushort)('z' - 'a'))).ExtractMostSignificantBits() << at;
        }

        return letters;
    }

    private static ulong GroupWalk(ReadOnlySpan<char> characters)
    {
        var letters = 0UL;
        for (var at = 0; at < Math.Min(characters.Length, BlockLength); at++)
            letters |= char.IsLetter(characters[at]) ? 1UL << at : 0;
        return letters;
    }
}
