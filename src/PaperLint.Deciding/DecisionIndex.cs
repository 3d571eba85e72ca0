using System.Collections.Concurrent;
using PaperLint.Baselines;

namespace PaperLint.Deciding;

/// <summary>
/// Decisions by the records that they are about, and by their places, of which one record may have thousands. Serves all threads.
/// </summary>
/// <typeparam name="TRecord">What tells records apart.</typeparam>
public sealed class DecisionIndex<TRecord>(IEqualityComparer<TRecord> comparer)
    where TRecord : notnull
{
    private readonly ConcurrentDictionary<TRecord, ConcurrentDictionary<Decision, DecisionUse>> _byRecord = new(comparer);
    private readonly ConcurrentDictionary<(TRecord, DecisionPlace), DecisionUse> _byPlace = new();

    /// <summary>Where an equal decision is there already, that stays.</summary>
    public void Add(TRecord record, DecisionUse use)
    {
        if (_byRecord.GetOrAdd(record, _ => new()).TryAdd(use.Decision, use) && use.State == DecisionState.Holds)
            _byPlace.AddOrUpdate((record, use.Decision.Place), use, (_, other) =>
                DecisionUse.Precedence.Compare(use, other) < 0 ? use : other
            );
    }

    /// <summary>All that are about a record, whatever became of them.</summary>
    public IEnumerable<DecisionUse> About(TRecord record) =>
        !_byRecord.IsEmpty && _byRecord.TryGetValue(record, out var uses) ? uses.Values : [];

    /// <summary>The one that counts of those that hold for a place; null where there is none.</summary>
    public DecisionUse? At(TRecord record, DecisionPlace place) => _byPlace.GetValueOrDefault((record, place));
}
