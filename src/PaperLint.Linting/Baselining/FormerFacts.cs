using PaperLint.Baselines;
using PaperLint.Findings;

namespace PaperLint.Linting.Baselining;

/// <summary>
/// Handles facts in a baseline that no longer exist because most of their records were fixed: findings in the other records are now
/// reported individually, and are not new.
/// </summary>
internal static class FormerFacts
{
    /// <param name="match">The match of baseline and run, which is completed.</param>
    /// <param name="entries">The entries of the baseline, in order.</param>
    /// <param name="pathOf">Gives the path of a finding's file in the baseline.</param>
    /// <returns>The same match with findings marked as known for such facts, at most as many as the fact had records.</returns>
    public static BaselineMatch Account(
        BaselineMatch match,
        IReadOnlyList<KnownEntry> entries,
        IEnumerable<Finding> findings,
        Func<Finding, string> pathOf
    )
    {
        // A rule may have a fact for each of several blocks of a file.
        var open = new Dictionary<(string Path, string Rule), List<(int Number, long Records)>>();
        foreach (var (number, entry) in entries.Index())
        {
            if (entry.Records == 0 || match.IsFound[number])
                continue;
            if (!open.TryGetValue((entry.Path, entry.Rule), out var facts))
                open.Add((entry.Path, entry.Rule), facts = []);
            facts.Add((number, entry.Records));
        }

        if (open.Count == 0)
            return match;
        var known = match.Known;
        foreach (var (number, finding) in findings.Index())
        {
            if (
                match.IsKnown[number]
                || finding.Fact is not null
                || !open.TryGetValue((pathOf(finding), finding.Rule.Id), out var facts)
                || facts.Count == 0
            )
                continue;
            var (fact, records) = facts[0];
            if (records > 1)
                facts[0] = (fact, records - 1);
            else
                facts.RemoveAt(0);
            match.IsKnown[number] = true;
            match.IsFound[fact] = true;
            known++;
        }

        return match with
        {
            Known = known,
        };
    }
}
