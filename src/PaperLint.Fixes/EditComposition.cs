using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>Chooses the edits of one sweep from the findings of a record. All edits are positioned in the record's own text.</summary>
/// <remarks>
/// <para>
/// <b>Together.</b> Where fixes of the cascade touch each other, the edit to apply is their combined result (<see cref="Fix.Outcome"/>).
/// It is applied if all of these fixes are allowed. Then the text is exactly what later stages saw.
/// </para>
/// <para>
/// <b>One by one.</b> All other fixes are considered in turn: safe ones first; then later steps, whose edits include the earlier edits
/// that they build on; then as in <see cref="EditSelection"/>: by position, longer edits first, by rule. Two edits conflict
/// (<see cref="TextEdit.ConflictsWith"/>) if they share a character, or if one inserts where the other begins, ends or inserts;
/// replacements that merely meet at an edge do not. Equal edits are applied once. A fix that conflicts with a chosen one waits, unless
/// chosen edits of later steps cover all of its edits: then they apply it.
/// </para>
/// <para>
/// <b>Never on top of a refused fix.</b> A fix also waits if it touches an earlier safe fix that is not allowed: its edit might apply
/// that one too.
/// </para>
/// <para>The result does not depend on the order in which findings arrive.</para>
/// </remarks>
public sealed class EditComposition
{
    private readonly List<FixGroup> _groups = [];
    private readonly ChosenEdits _chosen = new();
    private readonly List<Finding> _waiting = [];

    private EditComposition() { }

    /// <summary>The groups to apply, most important first; edits of two groups are either equal or do not conflict.</summary>
    public IReadOnlyList<FixGroup> Groups => _groups;

    /// <summary>Findings whose fixes are allowed, but cannot be applied in this sweep.</summary>
    public IReadOnlyList<Finding> Waiting => _waiting;

    /// <param name="findings">Of one record.</param>
    /// <param name="allows">Whether the fix of a finding may be applied.</param>
    public static EditComposition Of(IEnumerable<Finding> findings, Func<Finding, bool> allows)
    {
        List<Finding> fixable = [.. findings.Where(finding => finding.Fix is not null).Order(FixOrder.Comparer)];
        var allowed = fixable.Where(allows).ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
        var refused = new RefusedFixIndex(fixable.Where(finding => finding.Fix!.Safety == FixSafety.Safe && !allowed.Contains(finding)));
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
    /// Takes the outcomes of the cascade for which all fixes are allowed, and removes their findings from <paramref name="allowed"/>.
    /// </summary>
    /// <remarks>
    /// If a later stage undid one edit of a fix with two edits, that edit has no outcome, but the fix still takes part in the outcome of
    /// the other.
    /// </remarks>
    private void MakeTogether(List<Finding> fixable, HashSet<Finding> allowed, RefusedFixIndex refused)
    {
        foreach (var group in OutcomeGroups.Of(fixable))
        {
            if (!group.Findings.All(allowed.Contains) || group.Edits.Any(refused.AreCoveredBy))
                continue;
            Take(group);
            allowed.ExceptWith(group.Findings);
        }
    }

    private void MakeAlone(Finding finding, RefusedFixIndex refused)
    {
        var fix = finding.Fix!;
        List<FieldTextEdit> edits = [.. fix.Edits.Select(FieldTextEdit.Of)];
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

    /// <summary>The chosen edits of later steps that include these edits; null unless each edit is covered.</summary>
    private List<FieldTextEdit>? CoveredBy(Fix fix, List<FieldTextEdit> edits)
    {
        // Later steps never build on an unsafe fix.
        if (fix.Safety != FixSafety.Safe)
            return null;
        var covers = edits.ConvertAll(edit => _chosen.CoverOf(edit, fix.Step));
        return covers.TrueForAll(cover => cover is not null) ? [.. covers.Select(cover => cover!.Value).Distinct()] : null;
    }
}
