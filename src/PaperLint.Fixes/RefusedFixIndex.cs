using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>Safe fixes that are not allowed, indexed by position because there may be very many.</summary>
internal sealed class RefusedFixIndex
{
    private readonly Dictionary<string, (List<(TextEdit Edit, int Step)> Places, SpanIndex Index)> _byField;

    /// <param name="refused">Findings with a fix.</param>
    public RefusedFixIndex(IEnumerable<Finding> refused) =>
        _byField = refused
            .SelectMany(finding => finding.Fix!.Edits.Select(edit => (edit.Field, Place: (edit.Text, finding.Fix.Step))))
            .GroupBy(pair => pair.Field, pair => pair.Place, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (group.ToList(), new SpanIndex(group.Select(place => place.Text.Span))),
                StringComparer.Ordinal
            );

    /// <summary>Whether the span of an edit contains one of them.</summary>
    public bool AreCoveredBy(FieldTextEdit edit) => Any(edit, (place, _) => edit.Edit.Span.Contains(place.Span));

    /// <summary>Whether an edit conflicts with one of them that is of an earlier step.</summary>
    public bool ConflictWith(FieldTextEdit edit, int step) => Any(edit, (place, its) => its < step && place.ConflictsWith(edit.Edit));

    private bool Any(FieldTextEdit near, Func<TextEdit, int, bool> isWanted) =>
        _byField.TryGetValue(near.Field, out var field)
        && field.Index.AnyTouching(near.Edit.Span, number => isWanted(field.Places[number].Edit, field.Places[number].Step));
}
