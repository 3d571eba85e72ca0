using PaperLint.Findings;

namespace PaperLint.Fixing.Planning;

/// <summary>Counts findings by rule, sorted by rule id.</summary>
internal static class RuleCounts
{
    public static SortedDictionary<string, long> Of(IEnumerable<Finding> findings)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var finding in findings)
            counts[finding.Rule.Id] = counts.GetValueOrDefault(finding.Rule.Id) + 1;
        return counts;
    }

    /// <summary>Counts fixed findings by rule; a fix with several edits counts once.</summary>
    public static SortedDictionary<string, long> Of(IEnumerable<RecordChange> changes) =>
        Of(changes.SelectMany(change => change.Fixed).Select(one => one.Finding));
}
