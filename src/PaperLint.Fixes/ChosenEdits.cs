using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>The edits of groups that were chosen, looked up by place: there may be a great many.</summary>
internal sealed class ChosenEdits
{
    private readonly Dictionary<string, EditSet> _byField = new(StringComparer.Ordinal);

    /// <summary>The groups that each edit is in, by their numbers in the order of choice, with the last step of their findings.</summary>
    private readonly Dictionary<PlacedEdit, List<(int Group, int LastStep)>> _groupsOf = [];
    private int _groups;

    /// <param name="group">Its edits are equal to chosen ones, or not in conflict with any.</param>
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

    /// <summary>Whether nothing chosen is in the way; the edit itself is not.</summary>
    public bool Admits(PlacedEdit edit) => !Near(edit).Any(chosen => chosen != edit.Edit && chosen.ConflictsWith(edit.Edit));

    /// <summary>The chosen edits that cover another one: one, or two where that lies between them and is empty.</summary>
    public IEnumerable<PlacedEdit> CoversOf(PlacedEdit edit) =>
        Near(edit).Select(chosen => new PlacedEdit(edit.Field, chosen)).Where(cover => cover.Covers(edit));

    /// <summary>The first chosen edit of a group of a later step that covers another one; null where there is none.</summary>
    public PlacedEdit? CoverOf(PlacedEdit edit, int step) =>
        (
            from cover in CoversOf(edit)
            from numbered in _groupsOf[cover]
            where numbered.LastStep > step
            orderby numbered.Group
            select (PlacedEdit?)cover
        ).FirstOrDefault();

    private IEnumerable<TextEdit> Near(PlacedEdit edit) =>
        _byField.TryGetValue(edit.Field, out var edits) ? edits.Touching(edit.Edit.Span) : [];
}
