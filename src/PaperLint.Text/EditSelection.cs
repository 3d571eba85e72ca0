namespace PaperLint.Text;

/// <summary>Edits that are made together or not at all.</summary>
/// <param name="Owner">Who proposes them; breaks ties, ordinally.</param>
public sealed record EditCandidate(string Owner, IReadOnlyList<TextEdit> Edits);

/// <summary>
/// Chooses which of many proposed edits can be made at once: earlier places first, then the longer edit, then the owner's name.
/// A candidate in conflict with a chosen one is left out whole, so the result does not depend on the order of arrival.
/// </summary>
public static class EditSelection
{
    /// <returns>Edits in order, no two in conflict; equal edits of several candidates are made once.</returns>
    public static List<TextEdit> Choose(IEnumerable<EditCandidate> candidates)
    {
        var chosen = new List<TextEdit>();
        foreach (var candidate in Ordered(candidates))
        {
            var fresh = candidate.Edits.Where(edit => !chosen.Contains(edit)).ToList();
            if (!fresh.Exists(edit => chosen.Exists(edit.ConflictsWith)))
                chosen.AddRange(fresh);
        }

        chosen.Sort((left, right) => left.Span.CompareTo(right.Span));
        return chosen;
    }

    private static IEnumerable<EditCandidate> Ordered(IEnumerable<EditCandidate> candidates) => candidates
        .Where(candidate => candidate.Edits.Count > 0)
        .OrderBy(candidate => candidate.Edits.Min(edit => edit.Span.Start))
        .ThenByDescending(candidate => candidate.Edits.Max(edit => edit.Span.End))
        .ThenBy(candidate => candidate.Owner, StringComparer.Ordinal)
        .ThenBy(candidate => candidate.Edits[0].NewText, StringComparer.Ordinal);
}
