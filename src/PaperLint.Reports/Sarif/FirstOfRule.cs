using PaperLint.Records;

namespace PaperLint.Reports.Sarif;

/// <summary>Keeps the most valuable findings of one rule: new texts before repeated ones, then earlier ones before later ones.</summary>
/// <param name="most">How many findings are kept at most.</param>
internal sealed class FirstOfRule(int most)
{
    /// <summary>How often each text occurred, by hash, since there may be as many texts as kept findings.</summary>
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    /// <summary>A queue from which the least valuable finding is removed first.</summary>
    private readonly PriorityQueue<int, (int Repeat, int Number)> _kept = new(
        Comparer<(int Repeat, int Number)>.Create(static (left, right) => right.CompareTo(left))
    );

    /// <summary>Whether every kept finding is the first with its text, so that no later one can be more valuable.</summary>
    private bool _isFull;

    /// <param name="number">The number of the finding, greater than all before.</param>
    public void Add(int number, string text)
    {
        if (_isFull || most == 0)
            return;
        var hash = StableHash.Of(text);
        var repeat = _repeats.GetValueOrDefault(hash);
        _repeats[hash] = repeat + 1;
        if (_kept.Count < most)
            _kept.Enqueue(number, (repeat, number));
        else
            _kept.EnqueueDequeue(number, (repeat, number));
        _isFull = _kept.Count == most && _kept.TryPeek(out _, out var last) && last.Repeat == 0;
        if (_isFull)
            _repeats.Clear();
    }

    /// <summary>The numbers of the kept findings, the most valuable first.</summary>
    public IEnumerable<int> InOrder() => _kept.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element);
}
