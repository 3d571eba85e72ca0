namespace PaperLint.Text;

/// <summary>Finds those of a great many places that are near a given one. They may overlap.</summary>
public sealed class SpanIndex
{
    private readonly (TextSpan Span, int Number)[] _inOrder;

    /// <summary>For the middle of each stretch of the list that halving leads to, the farthest end in that stretch.</summary>
    private readonly int[] _farthest;

    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        _inOrder = [.. spans.Select((span, number) => (span, number)).OrderBy(pair => pair.span)];
        _farthest = new int[_inOrder.Length];
        Measure(0, _inOrder.Length);
    }

    /// <summary>Whether one of the places that overlap or meet another is as asked for.</summary>
    /// <param name="isWanted">Gets the number of a place in the list that was given, 0-based; asked until it says yes.</param>
    public bool AnyTouching(TextSpan place, Func<int, bool> isWanted) => Any(0, _inOrder.Length, place, isWanted);

    private int Measure(int start, int end)
    {
        if (start == end)
            return -1;
        var middle = (start + end) / 2;
        return _farthest[middle] = Math.Max(_inOrder[middle].Span.End, Math.Max(Measure(start, middle), Measure(middle + 1, end)));
    }

    private bool Any(int start, int end, TextSpan place, Func<int, bool> isWanted)
    {
        if (start == end)
            return false;
        var middle = (start + end) / 2;
        if (_farthest[middle] < place.Start)
            return false;
        if (Any(start, middle, place, isWanted))
            return true;
        var (span, number) = _inOrder[middle];
        return span.Start <= place.End && ((span.Touches(place) && isWanted(number)) || Any(middle + 1, end, place, isWanted));
    }
}
