namespace PaperLint.Text.Binary;

/// <summary>
/// Writes references to a small set of recurring objects as numbers. The objects themselves stay in memory, so an instance can read only
/// what it has written itself.
/// </summary>
public sealed class ReferenceTable<T>(IEqualityComparer<T> comparer) : IReferences<T>
    where T : class
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _things = [];

    public void Write(ValueWriter writer, T thing)
    {
        if (!_numbers.TryGetValue(thing, out var number))
        {
            number = _things.Count;
            _things.Add(thing);
            _numbers.Add(thing, number);
        }

        writer.WriteUnsigned((ulong)number);
    }

    /// <exception cref="InvalidDataException">No object has that number.</exception>
    public T Read(ValueReader reader) =>
        reader.ReadUnsigned() is var number && number < (ulong)_things.Count
            ? _things[(int)number]
            : throw reader.Damaged("a number refers to nothing");
}
