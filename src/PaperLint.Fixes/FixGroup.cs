using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>Fixes that are applied together or not at all, because they share a position or one of them has several.</summary>
/// <param name="Findings">The findings that are fixed, in report order.</param>
/// <param name="Edits">Edits of the fields' own texts; none conflicts with another.</param>
public sealed record FixGroup(IReadOnlyList<Finding> Findings, IReadOnlyList<FieldTextEdit> Edits);

/// <summary>An edit of one field of a record.</summary>
/// <param name="Field">The name of the field.</param>
public readonly record struct FieldTextEdit(string Field, TextEdit Edit)
{
    public static FieldTextEdit Of(FieldEdit edit) => new(edit.Field, edit.Text);

    /// <inheritdoc cref="TextEdit.ConflictsWith"/>
    public bool ConflictsWith(FieldTextEdit other) => Field == other.Field && Edit.ConflictsWith(other.Edit);

    /// <summary>Whether the span of this edit contains that of the other.</summary>
    public bool Covers(FieldTextEdit other) => Field == other.Field && Edit.Span.Contains(other.Edit.Span);
}
