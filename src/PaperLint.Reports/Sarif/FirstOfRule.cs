using PaperLint.Records;

namespace PaperLint.Reports.Sarif;

/// <summary>Of the findings of one rule those most worth keeping: new texts before repeated ones, then earlier ones.</summary>
/// <param name="most">No more than this are remembered, however many there are.</param>
internal sealed class FirstOfRule(int most)
{
    /// <summary>How often each text has come, by a hash: there may be as many as findings are kept.</summary>
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    /// <summary>The last to keep comes out first.</summary>
    private readonly PriorityQueue<int, (int Repeat, int Number)> _kept = new(
        Comparer<(int Repeat, int Number)>.Create(static (left, right) => right.CompareTo(left))
    );

    /// <summary>Whether every one that is kept is the first with its text, so that none to come is worth more.</summary>
    private bool _isFull;

    /// <param name="number">Greater than all before.</param>
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

    /// <summary>The numbers, the most worth keeping first.</summary>
    public IEnumerable<int> InOrder() => _kept.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element);
}
