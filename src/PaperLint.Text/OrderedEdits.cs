namespace PaperLint.Text;

/// <summary>Looks up edits in a sorted list without conflicts, which may have thousands of them.</summary>
public static class OrderedEdits
{
    /// <summary>The edits that overlap a span or meet it at an edge, in order.</summary>
    /// <param name="edits">In order, no two in conflict.</param>
    public static IEnumerable<TextEdit> Touching(this IReadOnlyList<TextEdit> edits, TextSpan place)
    {
        // Edits do not overlap, so they are sorted by their ends too.
        int low = 0,
            high = edits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edits[middle].Span.End < place.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < edits.Count && edits[low].Span.Start <= place.End; low++)
            yield return edits[low];
    }
}
