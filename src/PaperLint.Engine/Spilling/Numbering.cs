namespace PaperLint.Engine.Spilling;

/// <summary>Numbers for the few different things that are named again and again.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T> comparer)
    where T : class
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _things = [];

    public int NumberOf(T thing)
    {
        if (_numbers.TryGetValue(thing, out var known))
            return known;
        _things.Add(thing);
        return _numbers[thing] = _things.Count - 1;
    }

    public T At(int number) => _things[number];
}
