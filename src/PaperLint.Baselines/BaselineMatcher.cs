using System.Collections;
using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>
/// Which findings of a run a baseline knows. Each of its entries accounts for one finding at most, so a record that was duplicated
/// brings new findings, and one that was moved, reformatted or renamed brings none.
/// </summary>
/// <remarks>
/// In turn: by the file and the key of the record, so that a copy in a new file never takes the place of what it was copied from; by the
/// key alone, the title, the beginning of the abstract, each with the text around the match; then the same three with the matched text
/// alone, for what stands beside something that was mended. An entry is only given to a less sure way when no finding has it in a surer
/// one. Entries and new findings cost about ninety bytes each; the findings themselves are not kept.
/// </remarks>
public sealed class BaselineMatcher
{
    private readonly List<FindingPrint> _known = [];

    /// <summary>Adds what the baseline has, in its order.</summary>
    public void Add(BaselineEntry entry) => _known.Add(FindingPrint.Of(entry));

    /// <summary>Adds what an earlier run has found, in its order.</summary>
    /// <param name="path">The file of the finding, as <see cref="BaselineEntry.Path"/>.</param>
    public void Add(Finding finding, string path) => _known.Add(FindingPrint.Of(finding, path));

    /// <summary>Matches the findings of one run; may be asked again for another.</summary>
    /// <param name="pathOf">The file of a finding, by the name that the entries have for it.</param>
    public BaselineMatch Match(IEnumerable<Finding> findings, Func<Finding, string> pathOf) =>
        Claim(findings, pathOf, new BitArray(_known.Count));

    /// <summary>Matches findings with what others have left of the baseline.</summary>
    /// <inheritdoc cref="Match" path="/param"/>
    public BaselineMatch MatchRest(IEnumerable<Finding> findings, Func<Finding, string> pathOf, BaselineMatch others) =>
        Claim(findings, pathOf, new BitArray(others.IsFound));

    private BaselineMatch Claim(IEnumerable<Finding> findings, Func<Finding, string> pathOf, BitArray found)
    {
        var open = new List<(int Number, FindingPrint Print)>();
        var exact = new Unclaimed(_known, found, way: 0);
        var count = 0;
        foreach (var finding in findings)
        {
            var print = FindingPrint.Of(finding, pathOf(finding));
            if (!exact.TryClaim(print))
                open.Add((count, print));
            count++;
        }

        for (var way = 1; way < FindingPrint.Ways && open.Count > 0 && !found.HasAllSet(); way++)
        {
            var left = new Unclaimed(_known, found, way);
            open.RemoveAll(finding => left.TryClaim(finding.Print));
        }

        var isKnown = new BitArray(count, defaultValue: true);
        foreach (var (number, _) in open)
            isKnown[number] = false;
        return new BaselineMatch(isKnown, count - open.Count, found);
    }

    /// <summary>Matches the findings of standard input one by one, as they come, for who cannot wait for the last of them.</summary>
    public BaselineWatch Watch() => new(_known);

    /// <summary>The entries that no finding has claimed yet, by one way to know them.</summary>
    internal sealed class Unclaimed
    {
        private readonly BitArray _claimed;
        private readonly int _way;
        private readonly Dictionary<ulong, int> _first = [];
        private readonly int[] _next;

        public Unclaimed(List<FindingPrint> known, BitArray claimed, int way)
        {
            (_claimed, _way, _next) = (claimed, way, new int[known.Count]);
            // From the end, so that each chain begins with the first.
            for (var at = known.Count - 1; at >= 0; at--)
            {
                if (claimed[at] || known[at][way] == 0)
                    continue;
                _next[at] = _first.TryGetValue(known[at][way], out var next) ? next : -1;
                _first[known[at][way]] = at;
            }
        }

        public bool TryClaim(FindingPrint print)
        {
            if (!_first.TryGetValue(print[_way], out var at))
                return false;
            // Where several ways are open at a time, another one may have been first.
            while (at >= 0 && _claimed[at])
                at = _next[at];
            _first[print[_way]] = at < 0 ? at : _next[at];
            return at >= 0 && (_claimed[at] = true);
        }
    }
}

/// <summary>What a baseline and a run have in common.</summary>
/// <param name="IsKnown">Of each finding, in report order, whether the baseline knows it.</param>
/// <param name="Known">How many of them it knows.</param>
/// <param name="IsFound">Of each entry of the baseline, in its order, whether it was found.</param>
public sealed record BaselineMatch(BitArray IsKnown, int Known, BitArray IsFound);
