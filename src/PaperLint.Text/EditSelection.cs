namespace PaperLint.Text;

/// <summary>Edits that are applied together or not at all.</summary>
/// <param name="Owner">Who proposes them; compared ordinally to break ties.</param>
public sealed record EditCandidate(string Owner, IReadOnlyList<TextEdit> Edits);

/// <summary>
/// Chooses which of many proposed edits are applied together: earlier positions first, then the longer edit, then the owner's name. A
/// candidate that conflicts with a chosen one is dropped as a whole, so the result does not depend on the order of the candidates.
/// </summary>
public static class EditSelection
{
    /// <returns>Edits in order, no two in conflict; an edit that several candidates share appears once.</returns>
    public static List<TextEdit> Choose(IEnumerable<EditCandidate> candidates)
    {
        var ordered = candidates
            .Where(candidate => candidate.Edits.Count > 0)
            .Select(candidate =>
                candidate with
                {
                    Edits = [.. candidate.Edits.OrderBy(edit => edit.Span).ThenBy(edit => edit.NewText, StringComparer.Ordinal)],
                }
            )
            .Order(Comparer<EditCandidate>.Create(Compare));
        var chosen = new EditSet();
        foreach (var candidate in ordered)
        {
            // Only edits that touch this span can be equal to it or in conflict with it.
            var fresh = candidate.Edits.Where(edit => !chosen.Touching(edit.Span).Contains(edit)).ToList();
            if (!fresh.Exists(edit => chosen.Touching(edit.Span).Any(edit.ConflictsWith)))
                fresh.ForEach(chosen.Add);
        }

        return [.. chosen.All];
    }

    /// <summary>The last criterion compares the edits themselves, so only equal candidates compare as equal.</summary>
    private static int Compare(EditCandidate left, EditCandidate right)
    {
        var byStart = left.Edits[0].Span.Start.CompareTo(right.Edits[0].Span.Start);
        if (byStart != 0)
            return byStart;
        var byEnd = End(right).CompareTo(End(left));
        if (byEnd != 0)
            return byEnd;
        var byOwner = string.CompareOrdinal(left.Owner, right.Owner);
        if (byOwner != 0)
            return byOwner;
        foreach (var (one, other) in left.Edits.Zip(right.Edits))
        {
            var bySpan = one.Span.CompareTo(other.Span);
            var byEdit = bySpan != 0 ? bySpan : string.CompareOrdinal(one.NewText, other.NewText);
            if (byEdit != 0)
                return byEdit;
        }

        return left.Edits.Count.CompareTo(right.Edits.Count);

        static int End(EditCandidate candidate) => candidate.Edits.Max(edit => edit.Span.End);
    }
}
