namespace PaperLint.Text;

/// <summary>
/// Converts offsets in a text to counts of code points. Keeps intermediate counts, so that many lookups in a long text stay fast.
/// </summary>
public sealed class CodePointIndex
{
    /// <summary>In UTF-16 code units.</summary>
    private const int Stretch = 1 << 10;

    private readonly ReadOnlyMemory<char> _text;

    /// <summary>How many surrogate pairs begin before each stretch; null if the text has none.</summary>
    private readonly int[]? _pairsBefore;

    public CodePointIndex(ReadOnlyMemory<char> text)
    {
        _text = text;
        var span = text.Span;
        if (span.IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
            return;
        _pairsBefore = new int[(span.Length / Stretch) + 1];
        for (var i = 1; i < _pairsBefore.Length; i++)
            _pairsBefore[i] = _pairsBefore[i - 1] + PairsIn(span, (i - 1) * Stretch, i * Stretch);
    }

    /// <summary>The number of code points before a position, given in UTF-16 code units; half of a surrogate pair counts as one.</summary>
    public int Before(int place)
    {
        if (_pairsBefore is null)
            return place;
        // Not the stretch that begins here: a pair that the position cuts in two does not count as one before it.
        var stretch = Math.Max(0, place - 1) / Stretch;
        return place - _pairsBefore[stretch] - PairsIn(_text.Span[..place], stretch * Stretch, place);
    }

    /// <summary>How many surrogate pairs begin in a part of a text.</summary>
    private static int PairsIn(ReadOnlySpan<char> text, int start, int end)
    {
        var pairs = 0;
        for (var at = start; at < end && at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
                pairs++;
        }

        return pairs;
    }
}
