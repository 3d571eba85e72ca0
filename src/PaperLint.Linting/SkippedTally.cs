using System.Collections.Immutable;
using PaperLint.Findings.Runs;

namespace PaperLint.Linting;

/// <summary>
/// Collects what was skipped. A file may have millions of broken lines, and whoever fixes them needs the first ones and their number.
/// Records on which rules failed are kept completely, because the run ends before there are many.
/// </summary>
public sealed class SkippedTally
{
    /// <summary>How many positions are kept.</summary>
    private const int MostKept = 10_000;

    /// <summary>How many different documents and reasons are counted separately after that.</summary>
    private const int MostReasons = 1_000;

    private const string OtherReason = "Too much was skipped to list every reason; this is the first position with another one.";

    private readonly List<SkippedItem> _kept = [];
    private readonly Dictionary<(string Path, string Reason), SkippedCount> _beyond = [];

    public ImmutableArray<SkippedItem> Kept => [.. _kept];

    public ImmutableArray<SkippedCount> Beyond => [.. _beyond.Values];

    public void Add(SkippedItem item)
    {
        if (item.RuleId is not null || _kept.Count < MostKept)
            _kept.Add(item);
        else
            Add(new SkippedCount(item, 1));
    }

    public void Add(SkippedCount more)
    {
        var reason = (more.First.Path, more.First.Reason);
        if (!_beyond.ContainsKey(reason) && _beyond.Count >= MostReasons)
        {
            reason = ("", OtherReason);
            more = more with { First = more.First with { Reason = OtherReason } };
        }

        _beyond[reason] = _beyond.TryGetValue(reason, out var known) ? known with { Count = known.Count + more.Count } : more;
    }

    public void AddRange(IEnumerable<SkippedItem> items)
    {
        foreach (var item in items)
            Add(item);
    }
}
