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

    /// <summary>Where the current block begins.</summary>
    private int _block = -BlockLength;

    /// <summary>Where in the block runs begin and end that have not been passed, one bit each.</summary>
    private ulong _edges;

    /// <summary>One if the last character before the next block is a letter.</summary>
    private ulong _isInRun;

    public TextSpan Current { get; private set; }

    public bool MoveNext()
    {
        while (_edges == 0)
        {
            if (!TryTurn())
                return false;
        }

        var start = Take();
        while (_edges == 0)
        {
            if (TryTurn())
                continue;
            Current = TextSpan.FromBounds(start, _text.Length);
            return true;
        }

        Current = TextSpan.FromBounds(start, Take());
        return true;
    }

    /// <summary>Passes the next beginning or end, and returns its position.</summary>
    private int Take()
    {
        var position = _block + BitOperations.TrailingZeroCount(_edges);
        _edges &= _edges - 1;
        return position;
    }

    /// <summary>Turns to the next block.</summary>
    /// <returns>False at the end of the text.</returns>
    private bool TryTurn()
    {
        if (_block + BlockLength >= _text.Length)
            return false;
        _block += BlockLength;
        var letters = Letters(_text[_block..]);
        _edges = letters ^ ((letters << 1) | _isInRun);
        _isInRun = letters >> (BlockLength - 1);
        return true;
    }

    /// <summary>Which of the next characters are letters; zero beyond the end of the text.</summary>
    private static ulong Letters(ReadOnlySpan<char> rest)
    {
        if (rest.Length >= BlockLength)
            return Together(rest[..BlockLength]);
        Span<char> last = stackalloc char[BlockLength];
        rest.CopyTo(last);
        return Together(last);
    }

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
