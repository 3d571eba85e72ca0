using System.Collections.Concurrent;

namespace PaperLint.Linting;

/// <summary>
/// Which suppressions and decisions the records of one document have met. A later run that takes over the result of the document must know,
/// because it reports those that nothing has met. Thread-safe.
/// </summary>
public sealed class DocumentUses
{
    private readonly ConcurrentDictionary<SuppressionUse, bool> _examined = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<long> _decided = [];

    /// <summary>The records that decisions are about, by row, in order.</summary>
    public IReadOnlyList<long> Decided => [.. _decided.Order()];

    /// <summary>Whether a suppression could have been used for some record.</summary>
    internal bool HasExamined(SuppressionUse use) => _examined.ContainsKey(use);

    internal void AddExamined(SuppressionUse use) => _examined.TryAdd(use, true);

    internal void AddDecided(long row) => _decided.Add(row);
}
