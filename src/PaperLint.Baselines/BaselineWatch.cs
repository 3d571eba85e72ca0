using System.Collections;
using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>
/// Decides which findings of standard input are in a baseline, while they arrive. Each finding takes the most reliable match that is still
/// free, so a later finding may find its entry taken; the final result is <see cref="BaselineMatcher.Match"/> of the same findings.
/// </summary>
public sealed class BaselineWatch
{
    private readonly ImmutableArray<BaselineMatcher.Unclaimed> _ways;

    internal BaselineWatch(List<FindingHashes> known)
    {
        var claimed = new BitArray(known.Count);
        _ways = [.. Enumerable.Range(0, FindingHashes.Ways).Select(way => new BaselineMatcher.Unclaimed(known, claimed, way))];
    }

    /// <summary>Whether the baseline has an entry for the finding that no earlier finding has claimed; this claims it.</summary>
    public bool Knows(Finding finding)
    {
        var print = FindingHashes.Of(finding, path: "");
        foreach (var way in _ways)
        {
            if (way.TryClaim(print))
                return true;
        }

        return false;
    }
}
