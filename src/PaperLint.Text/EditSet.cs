namespace PaperLint.Text;

/// <summary>Edits of one text, no two in conflict. There may be thousands, and they may be added in any order.</summary>
public sealed class EditSet
{
    private readonly SortedSet<TextEdit> _edits = new(Comparer<TextEdit>.Create((left, right) => left.Span.CompareTo(right.Span)));

    /// <summary>All edits, in order.</summary>
    public IReadOnlyCollection<TextEdit> All => _edits;

    /// <summary>Adds an edit, unless an equal one is there already.</summary>
    /// <param name="edit">Must not conflict with any edit of the set.</param>
    public void Add(TextEdit edit) => _edits.Add(edit);

    /// <summary>The edits that overlap a span or meet it at an edge, in order.</summary>
    public IEnumerable<TextEdit> Touching(TextSpan place)
    {
        // Edits do not overlap, so of those that begin before the span only the last can reach it.
        if (
            place.Start > 0
            && _edits.GetViewBetween(At(0, 0), At(place.Start - 1, int.MaxValue - place.Start)).Max is { NewText: not null } before
            && before.Span.End >= place.Start
        )
            yield return before;
        foreach (var edit in _edits.GetViewBetween(At(place.Start, 0), At(place.End, int.MaxValue - place.End)))
            yield return edit;
    }

    private static TextEdit At(int start, int length) => new(new TextSpan(start, length), "");
}
