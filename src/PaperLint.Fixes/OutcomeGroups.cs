using PaperLint.Findings;

namespace PaperLint.Fixes;

/// <summary>Puts repairs together that the cascade made together: those that share an outcome, directly or through others.</summary>
internal static class OutcomeGroups
{
    /// <param name="fixable">Findings with a repair.</param>
    public static IEnumerable<FixGroup> Of(IEnumerable<Finding> fixable)
    {
        var groupOf = new Dictionary<PlacedEdit, Group>();
        foreach (var finding in fixable)
        {
            var fix = finding.Fix!;
            var group = new Group([finding], [.. fix.Outcome.Select(edit => new PlacedEdit(fix.Edits[0].Field, edit))]);
            foreach (var edit in group.Edits.ToList())
            {
                if (groupOf.TryGetValue(edit, out var met) && met != group)
                    group = Join(met, group, groupOf);
            }

            foreach (var edit in group.Edits)
                groupOf[edit] = group;
        }

        return groupOf.Values
            .Distinct()
            .Select(group => new FixGroup(
                [.. group.Findings.Order()],
                [.. group.Edits.OrderBy(edit => edit.Field, StringComparer.Ordinal).ThenBy(edit => edit.Edit.Span)]))
            .OrderBy(group => group.Edits[0].Field, StringComparer.Ordinal)
            .ThenBy(group => group.Edits[0].Edit.Span);
    }

    private static Group Join(Group met, Group other, Dictionary<PlacedEdit, Group> groupOf)
    {
        met.Findings.AddRange(other.Findings);
        met.Edits.UnionWith(other.Edits);
        foreach (var edit in other.Edits)
            groupOf[edit] = met;
        return met;
    }

    private sealed class Group(List<Finding> findings, HashSet<PlacedEdit> edits)
    {
        public List<Finding> Findings { get; } = findings;

        public HashSet<PlacedEdit> Edits { get; } = edits;
    }
}
