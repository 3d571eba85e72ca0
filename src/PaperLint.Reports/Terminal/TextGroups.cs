using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>
/// Groups of findings in which the same rule found the same text and proposes the same replacement, so that one decision settles each
/// group.
/// </summary>
internal static class TextGroups
{
    /// <summary>Nobody reads more groups than this; further ones are only counted.</summary>
    private const int MostGroups = 5_000;

    private const int MostContexts = 5;

    public static FindingGroups Of(RunResult run, Func<Finding, bool> isShown, TerminalOptions options)
    {
        // The frequent texts are known only at the end, so the findings are enumerated twice: first to count the hash of each text, then to
        // collect the findings of the frequent ones.
        var counts = new Dictionary<ulong, (long Count, bool Fails)>();
        long findings = 0;
        foreach (var finding in run.Findings.Where(isShown))
        {
            findings++;
            var hash = SimilarFindings.HashOf(finding);
            counts[hash] = (counts.GetValueOrDefault(hash).Count + 1, options.Fails(finding.Severity));
        }

        var ranks = counts
            .Select((text, order) => (text.Key, text.Value.Count, text.Value.Fails, Order: order))
            .OrderByDescending(text => text.Fails)
            .ThenByDescending(text => text.Count)
            .ThenBy(text => text.Order)
            .Take(MostGroups)
            .Select((text, rank) => (text.Key, Rank: rank))
            .ToDictionary(text => text.Key, text => text.Rank);
        var tallies = new Tally?[ranks.Count];
        foreach (var finding in run.Findings.Where(isShown))
        {
            if (ranks.TryGetValue(SimilarFindings.HashOf(finding), out var rank))
                (tallies[rank] ??= new Tally()).Add(finding);
        }

        List<FindingGroup> groups = [.. tallies.Select(tally => tally!.ToGroup(run.Summary.Records))];
        return new FindingGroups(groups, "rule", "text", findings, counts.Count);
    }

    private sealed class Tally
    {
        private readonly List<GroupExample> _contexts = [];
        private Finding? _first;
        private RecordAddress? _last;
        private long _findings;
        private long _records;

        public void Add(Finding finding)
        {
            _first ??= finding;
            _findings++;
            if (finding.Fact is { } fact)
                _records += fact.Records;
            else if (_last != finding.Location.Record)
                _records++;
            _last = finding.Location.Record;
            if (_contexts.Count < MostContexts)
                _contexts.Add(
                    new GroupExample(finding.Location, finding.Fact is null ? Context.Of(finding.Location.Excerpt) : finding.Message, 1)
                );
        }

        public FindingGroup ToGroup(long records)
        {
            var first = _first!;
            var change = ProposedChange.Of(first);
            var note =
                change is { } proposed ? $"'{proposed.Before}' → '{proposed.After}'"
                : first.Fact is null ? $"'{first.Matched}'"
                : first.Rule.Summary;
            return new FindingGroup(
                first.Severity,
                FindingGroups.NameOf(first.Rule),
                new GroupSize(_findings, Share.Of(_records, records)),
                note,
                new GroupExamples(_contexts.Count, _contexts)
            );
        }
    }
}
