using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>Computes the final outcome of each safe fix: the edits of the file once all stages are done.</summary>
internal static class FixOutcomes
{
    /// <param name="last">The record after the last stage.</param>
    /// <param name="findings">Findings whose fix was applied are replaced.</param>
    public static void FillIn(RecordView last, List<Finding> findings)
    {
        if (!findings.Exists(static finding => finding.Fix is { Safety: FixSafety.Safe }))
            return;
        var safe = Enumerable
            .Range(0, findings.Count)
            .Where(index => findings[index].Fix is { Safety: FixSafety.Safe })
            .ToLookup(index => findings[index].Location.Field, StringComparer.Ordinal);
        foreach (var field in last.Fields)
        {
            if (safe.Contains(field.Name) && field.ToEdits() is { Count: > 0 } edits)
                FillIn(last, field, edits, findings, safe[field.Name]);
        }
    }

    /// <param name="safe">The indices of the findings in the field that have a safe fix, in order.</param>
    private static void FillIn(
        RecordView last,
        FieldView field,
        IReadOnlyList<TextEdit> edits,
        List<Finding> findings,
        IEnumerable<int> safe
    )
    {
        var groupOf = edits.ToDictionary(edit => edit, edit => new SortedSet<TextEdit>(BySpan) { edit });
        var made = new List<(int Index, TextEdit Edit)>();
        foreach (var i in safe)
        {
            var fix = findings[i].Fix!;
            List<TextEdit> met =
            [
                .. fix.Edits.SelectMany(place =>
                    edits.Touching(place.Text.Span).Where(edit => edit.Span.Contains(place.Text.Span)).Take(1)
                ),
            ];
            if (met.Count < fix.Edits.Length)
                continue;
            made.Add((i, met[0]));
            foreach (var other in met)
                Join(groupOf, met[0], other);
        }

        var written = new Dictionary<SortedSet<TextEdit>, ImmutableArray<FieldEdit>?>(ReferenceEqualityComparer.Instance);
        foreach (var (index, edit) in made)
        {
            var group = groupOf[edit];
            if (!written.TryGetValue(group, out var outcome))
                written.Add(group, outcome = FindingFactory.Edits(last.Record, field.Field, group));
            if (outcome is { } net)
                findings[index] = findings[index] with { Fix = findings[index].Fix! with { Outcome = net } };
        }
    }

    private static Comparer<TextEdit> BySpan { get; } = Comparer<TextEdit>.Create((left, right) => left.Span.CompareTo(right.Span));

    /// <summary>A fix with several edits merges their groups.</summary>
    private static void Join(Dictionary<TextEdit, SortedSet<TextEdit>> groupOf, TextEdit one, TextEdit other)
    {
        var (group, joined) = (groupOf[one], groupOf[other]);
        if (group == joined)
            return;
        // Each time an edit moves, its group at least doubles in size, so no edit moves often.
        if (group.Count < joined.Count)
            (group, joined) = (joined, group);
        group.UnionWith(joined);
        foreach (var edit in joined)
            groupOf[edit] = group;
    }
}
