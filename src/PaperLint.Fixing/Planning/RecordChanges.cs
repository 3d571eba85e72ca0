using System.Collections;
using PaperLint.Storage.Spilling;

namespace PaperLint.Fixing.Planning;

/// <summary>The changes of a document that are applied, in the order of its records, without those that were reverted.</summary>
internal sealed class RecordChanges : IReadOnlyCollection<RecordChange>
{
    private readonly SpillingList<RecordChange> _planned;
    private readonly HashSet<long> _reverted;
    private readonly HashSet<long> _reduced;

    /// <param name="planned">In the order of rows.</param>
    /// <param name="count">How many findings they fix.</param>
    public RecordChanges(SpillingList<RecordChange> planned, long count)
        : this(planned, [], [], count) { }

    private RecordChanges(SpillingList<RecordChange> planned, HashSet<long> reverted, HashSet<long> reduced, long count) =>
        (_planned, _reverted, _reduced, Fixed) = (planned, reverted, reduced, count);

    public int Count => _planned.Count - _reverted.Count;

    /// <summary>How many findings the changes fix.</summary>
    public long Fixed { get; }

    /// <param name="others">Changes that are not applied.</param>
    /// <param name="reduced">Changes of which only the safe fixes are applied.</param>
    public RecordChanges Without(IReadOnlyCollection<RecordChange> others, IReadOnlyCollection<RecordChange> reduced) =>
        new(
            _planned,
            [.. _reverted, .. others.Select(change => change.Row)],
            [.. _reduced, .. reduced.Select(change => change.Row)],
            Fixed - others.Sum(change => change.Fixed.Count) - reduced.Sum(change => change.Fixed.Count - change.SafeAlone!.Fixed.Count)
        );

    public RecordChanges None() => new(_planned, [.. _planned.Select(change => change.Row)], [], 0);

    public IEnumerator<RecordChange> GetEnumerator() =>
        _planned
            .Where(change => !_reverted.Contains(change.Row))
            .Select(change => _reduced.Contains(change.Row) ? change.SafeAlone! : change)
            .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
