using System.Collections;
using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>
/// Which findings of standard input a baseline knows, told as they come. A finding takes the surest way that is open to it at that time, so
/// that one that comes later may find its entry taken; <see cref="BaselineMatcher.Match"/> of the same findings has the last word.
/// </summary>
public sealed class BaselineWatch
{
    private readonly ImmutableArray<BaselineMatcher.Unclaimed> _ways;

    internal BaselineWatch(List<FindingPrint> known)
    {
        var claimed = new BitArray(known.Count);
        _ways = [.. Enumerable.Range(0, FindingPrint.Ways).Select(way => new BaselineMatcher.Unclaimed(known, claimed, way))];
    }

    /// <summary>Whether the baseline has an entry for the finding that none has taken before; it is taken from now on.</summary>
    public bool Knows(Finding finding)
    {
        var print = FindingPrint.Of(finding, path: "");
        foreach (var way in _ways)
        {
            if (way.TryClaim(print))
                return true;
        }

        return false;
    }
}
