using System.Collections;
using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>
/// Finds out which findings of a run are in a baseline. Each entry matches at most one finding, so a duplicated record brings new findings,
/// and a record that was moved, reformatted or renamed brings none.
/// </summary>
/// <remarks>
/// Entries are compared in seven ways, the most reliable first: by file and record key, so that a copy in a new file never takes the entry
/// of the original; then by key alone, by title, and by the beginning of the abstract, each with the text around the match; then by the
/// same three with the matched text alone, for findings next to something that was fixed. A less reliable way is tried only on the findings
/// and entries that more reliable ways left over. Each entry and each new finding takes about ninety bytes; the findings themselves are not
/// kept.
/// </remarks>
public sealed class BaselineMatcher
{
    private readonly List<FindingHashes> _known = [];

    /// <summary>Adds an entry of the baseline, in the order of the baseline.</summary>
    public void Add(BaselineEntry entry) => _known.Add(FindingHashes.Of(entry));

    /// <summary>Adds a finding of an earlier run, in the order of that run.</summary>
    /// <param name="path">The file of the finding, as in <see cref="BaselineEntry.Path"/>.</param>
    public void Add(Finding finding, string path) => _known.Add(FindingHashes.Of(finding, path));

    /// <summary>Matches the findings of one run. It may be called again for another run.</summary>
    /// <param name="pathOf">The file of a finding, written as in the entries.</param>
    public BaselineMatch Match(IEnumerable<Finding> findings, Func<Finding, string> pathOf) =>
        Claim(findings, pathOf, new BitArray(_known.Count));

    /// <summary>Matches findings with the entries that an earlier match left over.</summary>
    /// <inheritdoc cref="Match" path="/param"/>
    public BaselineMatch MatchRest(IEnumerable<Finding> findings, Func<Finding, string> pathOf, BaselineMatch others) =>
        Claim(findings, pathOf, new BitArray(others.IsFound));

    private BaselineMatch Claim(IEnumerable<Finding> findings, Func<Finding, string> pathOf, BitArray found)
    {
        var open = new List<(int Number, FindingHashes Print)>();
        var exact = new Unclaimed(_known, found, way: 0);
        var count = 0;
        foreach (var finding in findings)
        {
            var print = FindingHashes.Of(finding, pathOf(finding));
            if (!exact.TryClaim(print))
                open.Add((count, print));
            count++;
        }

        for (var way = 1; way < FindingHashes.Ways && open.Count > 0 && !found.HasAllSet(); way++)
        {
            var left = new Unclaimed(_known, found, way);
            open.RemoveAll(finding => left.TryClaim(finding.Print));
        }

        var isKnown = new BitArray(count, defaultValue: true);
        foreach (var (number, _) in open)
            isKnown[number] = false;
        return new BaselineMatch(isKnown, count - open.Count, found);
    }

    /// <summary>Matches the findings of standard input one by one as they arrive, for callers that cannot wait for all of them.</summary>
    public BaselineWatch Watch() => new(_known);

    /// <summary>The entries that no finding has claimed yet, indexed by one way of recognising them.</summary>
    internal sealed class Unclaimed
    {
        private readonly BitArray _claimed;
        private readonly int _way;
        private readonly Dictionary<ulong, int> _first = [];
        private readonly int[] _next;

        public Unclaimed(List<FindingHashes> known, BitArray claimed, int way)
        {
            (_claimed, _way, _next) = (claimed, way, new int[known.Count]);
            // Backwards, so that each chain starts with its first entry.
            for (var at = known.Count - 1; at >= 0; at--)
            {
                if (claimed[at] || known[at][way] == 0)
                    continue;
                _next[at] = _first.TryGetValue(known[at][way], out var next) ? next : -1;
                _first[known[at][way]] = at;
            }
        }

        public bool TryClaim(FindingHashes print)
        {
            if (!_first.TryGetValue(print[_way], out var at))
                return false;
            // When several ways share the claims, as in BaselineWatch, another one may already have claimed this entry.
            while (at >= 0 && _claimed[at])
                at = _next[at];
            _first[print[_way]] = at < 0 ? at : _next[at];
            return at >= 0 && (_claimed[at] = true);
        }
    }
}

/// <summary>The result of comparing a run with a baseline.</summary>
/// <param name="IsKnown">For each finding, in report order, whether the baseline has it.</param>
/// <param name="Known">How many findings the baseline has.</param>
/// <param name="IsFound">For each entry of the baseline, in its order, whether it was found.</param>
public sealed record BaselineMatch(BitArray IsKnown, int Known, BitArray IsFound);
