using System.Globalization;
using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Records;

namespace PaperLint.Deciding.Reviewing;

/// <summary>What there is to decide, in groups, most frequent first; groups of equal size are in report order.</summary>
/// <remarks>A finding takes only a few dozen bytes here: the run keeps the findings, and they are read from it again.</remarks>
public sealed class ReviewGroups
{
    private readonly IEnumerable<Finding> _findings;

    private ReviewGroups(IEnumerable<Finding> findings, IReadOnlyList<ReviewGroup> all, int places, long before)
    {
        (_findings, All, Places, SettledBefore) = (findings, all, places, before);
        Findings = all.Sum(group => group.Members.Count);
    }

    public IReadOnlyList<ReviewGroup> All { get; }

    /// <summary>How many findings the groups have.</summary>
    public int Findings { get; }

    /// <summary>How many other findings are settled already.</summary>
    public long SettledBefore { get; }

    /// <summary>How many different positions the findings have.</summary>
    internal int Places { get; }

    /// <param name="findings">In report order; kept, and read repeatedly.</param>
    /// <param name="decisions">The earlier decisions.</param>
    /// <param name="least">Less severe findings are left out.</param>
    /// <param name="decided">Whether to ask about decided findings instead of undecided ones.</param>
    /// <param name="rejected">How many findings are missing because they were rejected.</param>
    public static ReviewGroups Of(IEnumerable<Finding> findings, Decisions decisions, Severity least, bool decided, long rejected = 0)
    {
        var groups = new Dictionary<ulong, ReviewGroup>();
        var places = new Dictionary<ulong, int>();
        RecordAddress? last = null;
        var (number, record, accepted) = (0, 0, 0L);
        foreach (var finding in findings)
        {
            record += finding.Location.Record == last ? 0 : 1;
            last = finding.Location.Record;
            var verdict = ReviewVerdict.Of(decisions.About(finding));
            if (finding.Severity >= least && verdict is not null == decided)
                Group(finding, verdict).Add(new ReviewMember(number, record, Place(finding)));
            else if (finding.Severity >= least && !decided)
                accepted++;
            number++;
        }

        // Sorting is stable, and groups were created in report order.
        return new ReviewGroups(
            findings,
            [.. groups.Values.OrderByDescending(group => group.Members.Count)],
            places.Count,
            accepted + rejected
        );

        ReviewGroup Group(Finding finding, ReviewVerdict? verdict)
        {
            var text = SimilarFindings.HashOf(finding);
            var key = verdict is null ? text : ShortHash.Of($"{text} {verdict.IsAccepted} {verdict.Reason}", verdict.Replacement);
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = new ReviewGroup(finding, verdict));
            return group;
        }

        int Place(Finding finding)
        {
            var place = DecisionTarget.Of(finding);
            var hash = ShortHash.Of(
                place.Key,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{place.Field} {place.Rule} {place.Span.Start} {place.Span.Length} {place.FieldText}"
                )
            );
            if (!places.TryGetValue(hash, out var known))
                places.Add(hash, known = places.Count);
            return known;
        }
    }

    /// <summary>The findings of some members, in report order.</summary>
    internal IEnumerable<Finding> Read(IEnumerable<ReviewMember> members)
    {
        using var wanted = members.Select(member => member.Number).Order().GetEnumerator();
        if (!wanted.MoveNext())
            yield break;
        var number = 0;
        foreach (var finding in _findings)
        {
            if (number++ != wanted.Current)
                continue;
            yield return finding;
            if (!wanted.MoveNext())
                yield break;
        }
    }
}
