namespace PaperLint.Text;

/// <summary>
/// Turns offsets in a text into counts of code points: what has been counted once is not counted again for every place in a long text.
/// </summary>
public sealed class CodePointIndex
{
    /// <summary>In UTF-16 code units.</summary>
    private const int Stretch = 1 << 10;

    private readonly ReadOnlyMemory<char> _text;

    /// <summary>How many pairs begin before each stretch; null where the text has none.</summary>
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

    /// <summary>How many code points stand before a place; half of a pair is one.</summary>
    public int Before(int place)
    {
        if (_pairsBefore is null)
            return place;
        // Not the stretch that begins here: a pair that the place cuts is none before it.
        var stretch = Math.Max(0, place - 1) / Stretch;
        return place - _pairsBefore[stretch] - PairsIn(_text.Span[..place], stretch * Stretch, place);
    }

    /// <summary>How many pairs begin in a part of a text.</summary>
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
