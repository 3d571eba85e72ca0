using System.Collections.Immutable;
using PaperLint.Findings.Runs;

namespace PaperLint.Linting;

/// <summary>
/// Collects what was skipped: a file may have millions of broken lines, and who fixes them needs the first and how many there are. What
/// rules could not examine is kept whole, because a run ends before that is much.
/// </summary>
public sealed class SkippedTally
{
    /// <summary>So many places are kept.</summary>
    private const int MostKept = 10_000;

    /// <summary>So many documents and reasons are told apart beyond.</summary>
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
