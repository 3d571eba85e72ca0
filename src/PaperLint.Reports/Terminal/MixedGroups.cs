using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Reports.Terminal;

/// <summary>Groups with findings of several rules: those of a file, or of a profile.</summary>
internal static class MixedGroups
{
    private const int RulesNamed = 3;

    public static FindingGroups ByFile(RunResult run, Func<Finding, bool> isShown)
    {
        var records = run.Summary.Documents.ToLookup(
            document => document.Document.Path,
            document => document.Records,
            StringComparer.Ordinal
        );
        return By(run, isShown, static finding => finding.Location.Path, "file", path => records[path].Sum());
    }

    public static FindingGroups ByProfile(RunResult run, Func<Finding, bool> isShown)
    {
        var records = run.Summary.Profiles.ToLookup(profile => profile.Profile, profile => profile.Records, StringComparer.Ordinal);
        return By(run, isShown, static finding => finding.Profile, "profile", profile => records[profile].Sum());
    }

    private static FindingGroups By(
        RunResult run,
        Func<Finding, bool> isShown,
        Func<Finding, string> keyOf,
        string word,
        Func<string, long> recordsOf
    )
    {
        var tallies = new Dictionary<string, MixedTally>(StringComparer.Ordinal);
        long findings = 0;
        foreach (var finding in run.Findings.Where(isShown))
        {
            findings++;
            if (!tallies.TryGetValue(keyOf(finding), out var tally))
                tallies.Add(keyOf(finding), tally = new MixedTally());
            tally.Add(finding);
        }

        List<FindingGroup> groups =
        [
            .. tallies
                .OrderByDescending(group => group.Value.Worst)
                .ThenByDescending(group => group.Value.Findings)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => ToGroup(group.Key, group.Value)),
        ];
        return new FindingGroups(groups, word, word, findings, groups.Count);

        FindingGroup ToGroup(string key, MixedTally tally)
        {
            var rules = tally.Rules.ToList();
            var named = string.Join(
                ", ",
                rules.Take(RulesNamed).Select(rule => $"{rule.Count:N0} {FindingGroups.NameOf(rule.First.Rule)}")
            );
            var note = rules.Count > RulesNamed ? $"{named}, {rules.Count - RulesNamed:N0} more" : named;
            var examples = rules.Select(rule => new GroupExample(
                rule.First.Location,
                $"{FindingGroups.NameOf(rule.First.Rule)}: {rule.First.Message}",
                rule.Count
            ));
            return new FindingGroup(
                tally.Worst,
                key,
                new GroupSize(tally.Findings, Share.Of(tally.Records, recordsOf(key))),
                note,
                new GroupExamples(rules.Count, examples)
            );
        }
    }
}
