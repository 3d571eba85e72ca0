using PaperLint.Baselines;
using PaperLint.Findings;

namespace PaperLint.Engine.Baselining;

/// <summary>Facts of a baseline that are none any more, because most of their records were mended: the others are told singly now, and are not new.</summary>
internal static class DissolvedFacts
{
    /// <param name="match">What the baseline and the run have in common; it is completed.</param>
    /// <param name="entries">Of the baseline, in its order.</param>
    /// <param name="pathOf">What the baseline calls the file of a finding.</param>
    /// <returns>The same match with the findings that such a fact accounts for: as many as it had records.</returns>
    public static BaselineMatch Account(BaselineMatch match, IEnumerable<BaselineEntry> entries, IEnumerable<Finding> findings, Func<Finding, string> pathOf)
    {
        var open = new Dictionary<(string Path, string Rule), (int Number, long Left)>();
        foreach (var (number, entry) in entries.Index())
        {
            if (entry.Records > 0 && !match.IsFound[number])
                open[(entry.Path, entry.Rule)] = (number, open.GetValueOrDefault((entry.Path, entry.Rule)).Left + entry.Records);
        }

        if (open.Count == 0)
            return match;
        var known = match.Known;
        foreach (var (number, finding) in findings.Index())
        {
            var key = (pathOf(finding), finding.Rule.Id);
            if (match.IsKnown[number] || finding.Fact is not null || !open.TryGetValue(key, out var fact) || fact.Left == 0)
                continue;
            open[key] = fact with { Left = fact.Left - 1 };
            match.IsKnown[number] = true;
            match.IsFound[fact.Number] = true;
            known++;
        }

        return match with { Known = known };
    }
}
