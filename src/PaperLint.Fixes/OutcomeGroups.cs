using PaperLint.Findings;

namespace PaperLint.Fixes;

/// <summary>Groups fixes that the cascade applied together: those that have the same outcome.</summary>
internal static class OutcomeGroups
{
    /// <param name="fixable">Findings with a fix.</param>
    public static IEnumerable<FixGroup> Of(IEnumerable<Finding> fixable) =>
        fixable
            .Where(finding => !finding.Fix!.Outcome.IsEmpty)
            .GroupBy(finding => FieldTextEdit.Of(finding.Fix!.Outcome[0]))
            .Select(group => new FixGroup([.. group.Order()], [.. group.First().Fix!.Outcome.Select(FieldTextEdit.Of)]))
            .OrderBy(group => group.Edits[0].Field, StringComparer.Ordinal)
            .ThenBy(group => group.Edits[0].Edit.Span);
}
