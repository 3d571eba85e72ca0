using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>The edits of the groups chosen so far, indexed by position because there may be very many.</summary>
internal sealed class ChosenEdits
{
    private readonly Dictionary<string, EditSet> _byField = new(StringComparer.Ordinal);

    /// <summary>For each edit, the groups that contain it: their numbers in order of choice, and the last step of their findings.</summary>
    private readonly Dictionary<FieldTextEdit, List<(int Group, int LastStep)>> _groupsOf = [];
    private int _groups;

    /// <param name="group">Its edits equal chosen ones, or conflict with none of them.</param>
    public void Add(FixGroup group)
    {
        var lastStep = group.Findings.Max(finding => finding.Fix!.Step);
        foreach (var placed in group.Edits)
        {
            if (!_byField.TryGetValue(placed.Field, out var edits))
                _byField.Add(placed.Field, edits = new EditSet());
            edits.Add(placed.Edit);
            if (!_groupsOf.TryGetValue(placed, out var groups))
                _groupsOf.Add(placed, groups = []);
            groups.Add((_groups, lastStep));
        }

        _groups++;
    }

    /// <summary>Whether no chosen edit conflicts with this one; an equal chosen edit is not a conflict.</summary>
    public bool Admits(FieldTextEdit edit) => !Near(edit).Any(chosen => chosen != edit.Edit && chosen.ConflictsWith(edit.Edit));

    /// <summary>The chosen edits that cover another one: usually one, but two if the other is empty and lies between them.</summary>
    public IEnumerable<FieldTextEdit> CoversOf(FieldTextEdit edit) =>
        Near(edit).Select(chosen => new FieldTextEdit(edit.Field, chosen)).Where(cover => cover.Covers(edit));

    /// <summary>The first chosen edit that covers another one and belongs to a group of a later step; null if there is none.</summary>
    public FieldTextEdit? CoverOf(FieldTextEdit edit, int step) =>
        (
            from cover in CoversOf(edit)
            from numbered in _groupsOf[cover]
            where numbered.LastStep > step
            orderby numbered.Group
            select (FieldTextEdit?)cover
        ).FirstOrDefault();

    private IEnumerable<TextEdit> Near(FieldTextEdit edit) =>
        _byField.TryGetValue(edit.Field, out var edits) ? edits.Touching(edit.Edit.Span) : [];
}
