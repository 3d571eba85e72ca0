using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>
/// Chooses the edits of one sweep from the findings of a record. All edits are in the coordinates of the record's own text.
/// </summary>
/// <remarks>
/// <para>
/// <b>Together.</b> Where the cascade made fixes that touch one another, the edit to make is what it made of the place in the
/// end (<see cref="Fix.Outcome"/>), and it is made if all of them may be made. Then the text is exactly what later stages saw.
/// </para>
/// <para>
/// <b>One by one.</b> All others are taken in turn: safe ones first; then the later step, whose edit makes what it stands on; then
/// as <see cref="EditSelection"/> has it: the earlier place, the longer edit, the rule. Two edits are in conflict
/// (<see cref="TextEdit.ConflictsWith"/>) when they share a character, or when one inserts where the other begins, ends or inserts;
/// replacements that merely meet at an edge are not. Equal edits are made once. A fix in conflict with a chosen one waits,
/// unless a later step chosen before covers all of its edits: then it has been made with that.
/// </para>
/// <para>
/// <b>Never on what was refused.</b> A fix that touches the place of an earlier safe one which may not be made waits as well: its
/// edit might make that one too.
/// </para>
/// <para>Nothing depends on the order in which findings arrive.</para>
/// </remarks>
public sealed class EditComposition
{
    private readonly List<FixGroup> _groups = [];
    private readonly ChosenEdits _chosen = new();
    private readonly List<Finding> _waiting = [];

    private EditComposition() { }

    /// <summary>What to make, in the order of importance; edits of two groups are equal or not in conflict.</summary>
    public IReadOnlyList<FixGroup> Groups => _groups;

    /// <summary>Findings whose fixes may be made, but not in this sweep.</summary>
    public IReadOnlyList<Finding> Waiting => _waiting;

    /// <param name="findings">Of one record.</param>
    /// <param name="allows">Whether the fix of a finding may be made.</param>
    public static EditComposition Of(IEnumerable<Finding> findings, Func<Finding, bool> allows)
    {
        List<Finding> fixable = [.. findings.Where(finding => finding.Fix is not null).Order(FixOrder.Comparer)];
        var allowed = fixable.Where(allows).ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
        var refused = new RefusedPlaces(fixable.Where(finding => finding.Fix!.Safety == FixSafety.Safe && !allowed.Contains(finding)));
        var composition = new EditComposition();
        composition.MakeTogether(fixable, allowed, refused);
        foreach (var finding in fixable)
        {
            if (allowed.Contains(finding))
                composition.MakeAlone(finding, refused);
        }

        composition._waiting.Sort();
        return composition;
    }

    /// <summary>
    /// Makes the outcomes of the cascade all of whose fixes may be made, and takes those out of <paramref name="allowed"/>.
    /// </summary>
    /// <remarks>A fix in two places, one of which a later stage undid, has no outcome and yet a part in that of the other place.</remarks>
    private void MakeTogether(List<Finding> fixable, HashSet<Finding> allowed, RefusedPlaces refused)
    {
        foreach (var group in OutcomeGroups.Of(fixable))
        {
            if (!group.Findings.All(allowed.Contains) || group.Edits.Any(refused.AreCoveredBy))
                continue;
            Take(group);
            allowed.ExceptWith(group.Findings);
        }
    }

    private void MakeAlone(Finding finding, RefusedPlaces refused)
    {
        var fix = finding.Fix!;
        List<PlacedEdit> edits = [.. fix.Edits.Select(PlacedEdit.Of)];
        if (edits.Exists(edit => refused.ConflictWith(edit, fix.Step)))
            _waiting.Add(finding);
        else if (edits.TrueForAll(_chosen.Admits))
            Take(new FixGroup([finding], edits));
        else if (CoveredBy(fix, edits) is { } covers)
            Take(new FixGroup([finding], covers));
        else
            _waiting.Add(finding);
    }

    private void Take(FixGroup group)
    {
        _groups.Add(group);
        _chosen.Add(group);
    }

    /// <summary>The chosen edits of later steps that make these, one for each; null where there are none.</summary>
    private List<PlacedEdit>? CoveredBy(Fix fix, List<PlacedEdit> edits)
    {
        // No later step stands on an unsafe fix.
        if (fix.Safety != FixSafety.Safe)
            return null;
        var covers = edits.ConvertAll(edit => _chosen.CoverOf(edit, fix.Step));
        return covers.TrueForAll(cover => cover is not null) ? [.. covers.Select(cover => cover!.Value).Distinct()] : null;
    }
}
