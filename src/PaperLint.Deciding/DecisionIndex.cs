using System.Collections.Concurrent;
using PaperLint.Baselines;

namespace PaperLint.Deciding;

/// <summary>Decisions indexed by record and by position, because one record may have thousands. Thread-safe.</summary>
/// <typeparam name="TRecord">What identifies a record.</typeparam>
public sealed class DecisionIndex<TRecord>(IEqualityComparer<TRecord> comparer)
    where TRecord : notnull
{
    private readonly ConcurrentDictionary<TRecord, ConcurrentDictionary<Decision, DecisionUse>> _byRecord = new(comparer);
    private readonly ConcurrentDictionary<(TRecord, DecisionTarget), DecisionUse> _byPlace = new();

    public bool IsEmpty => _byRecord.IsEmpty;

    /// <summary>Adds a decision, unless an equal one is there already.</summary>
    public void Add(TRecord record, DecisionUse use)
    {
        if (_byRecord.GetOrAdd(record, _ => new()).TryAdd(use.Decision, use) && use.State == DecisionState.Holds)
            _byPlace.AddOrUpdate((record, use.Decision.Place), use, (_, other) =>
                DecisionUse.Precedence.Compare(use, other) < 0 ? use : other
            );
    }

    /// <summary>All decisions about a record, whatever their state.</summary>
    public IEnumerable<DecisionUse> About(TRecord record) =>
        !_byRecord.IsEmpty && _byRecord.TryGetValue(record, out var uses) ? uses.Values : [];

    /// <summary>The decision that takes precedence at a position, among those that hold; null if there is none.</summary>
    public DecisionUse? At(TRecord record, DecisionTarget place) => _byPlace.GetValueOrDefault((record, place));
}
