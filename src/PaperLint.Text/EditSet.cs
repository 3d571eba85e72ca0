namespace PaperLint.Text;

/// <summary>Edits of one text, no two in conflict, of which there may be thousands, and more may come in any order.</summary>
public sealed class EditSet
{
    private readonly SortedSet<TextEdit> _edits = new(Comparer<TextEdit>.Create((left, right) => left.Span.CompareTo(right.Span)));

    /// <summary>All of them, in order.</summary>
    public IReadOnlyCollection<TextEdit> All => _edits;

    /// <summary>An equal one is there once.</summary>
    /// <param name="edit">Not in conflict with another one.</param>
    public void Add(TextEdit edit) => _edits.Add(edit);

    /// <summary>The edits that share a character or an edge with a place, in order.</summary>
    public IEnumerable<TextEdit> Touching(TextSpan place)
    {
        // As they do not overlap, only the last that begins before the place may reach it.
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
