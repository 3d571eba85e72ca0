using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>Fixes that are made together or not at all, because they share a place or one of them has several.</summary>
/// <param name="Findings">Whose fixes, in report order.</param>
/// <param name="Edits">What changes, in the fields' own texts; none in conflict with another.</param>
public sealed record FixGroup(IReadOnlyList<Finding> Findings, IReadOnlyList<PlacedEdit> Edits);

/// <summary>An edit of one field of a record.</summary>
/// <param name="Field">The name of the field.</param>
public readonly record struct PlacedEdit(string Field, TextEdit Edit)
{
    public static PlacedEdit Of(FieldEdit edit) => new(edit.Field, edit.Text);

    /// <inheritdoc cref="TextEdit.ConflictsWith"/>
    public bool ConflictsWith(PlacedEdit other) => Field == other.Field && Edit.ConflictsWith(other.Edit);

    /// <summary>Whether the other edit's place lies inside of this one's.</summary>
    public bool Covers(PlacedEdit other) => Field == other.Field && Edit.Span.Contains(other.Edit.Span);
}
