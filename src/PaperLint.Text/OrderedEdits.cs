namespace PaperLint.Text;

/// <summary>Looks edits up that are in order and not in conflict, of which there may be thousands.</summary>
public static class OrderedEdits
{
    /// <summary>The edits that share a character or an edge with a place, in order.</summary>
    /// <param name="edits">In order, no two in conflict.</param>
    public static IEnumerable<TextEdit> Touching(this IReadOnlyList<TextEdit> edits, TextSpan place)
    {
        // As they do not overlap, they end in order too.
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
