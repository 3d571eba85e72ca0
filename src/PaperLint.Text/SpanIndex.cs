namespace PaperLint.Text;

/// <summary>Finds spans near a given one among very many. The spans may overlap.</summary>
public sealed class SpanIndex
{
    private readonly (TextSpan Span, int Number)[] _inOrder;

    /// <summary>An implicit binary tree over the sorted spans: for the middle of each range, the largest end in that range.</summary>
    private readonly int[] _farthest;

    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        _inOrder = [.. spans.Select((span, number) => (span, number)).OrderBy(pair => pair.span)];
        _farthest = new int[_inOrder.Length];
        Measure(0, _inOrder.Length);
    }

    /// <summary>Whether any span that overlaps or meets the given one satisfies the condition.</summary>
    /// <param name="isWanted">
    /// Receives the 0-based index of a span in the list given to the constructor; called until it returns true.
    /// </param>
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
