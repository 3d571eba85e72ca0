namespace PaperLint.Text.Binary;

/// <summary>
/// Writes recurring objects as numbers, and each object itself the first time, so that another instance can read them in the same order.
/// </summary>
public abstract class FirstUseTable<T>(IEqualityComparer<T> comparer) : IReferences<T>
    where T : class
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _things = [];

    public void Write(ValueWriter writer, T thing)
    {
        var isKnown = _numbers.TryGetValue(thing, out var number);
        writer.WriteUnsigned((ulong)(isKnown ? number : _things.Count));
        if (isKnown)
            return;
        WriteFirst(writer, thing);
        Add(thing);
    }

    public T Read(ValueReader reader)
    {
        var number = reader.ReadUnsigned();
        if (number < (ulong)_things.Count)
            return _things[(int)number];
        if (number > (ulong)_things.Count)
            throw reader.Damaged("something is used before it is written");
        var thing = ReadFirst(reader);
        Add(thing);
        return thing;
    }

    /// <summary>Writes an object itself.</summary>
    protected abstract void WriteFirst(ValueWriter writer, T thing);

    /// <summary>Reads what <see cref="WriteFirst"/> has written.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    protected abstract T ReadFirst(ValueReader reader);

    private void Add(T thing)
    {
        _numbers[thing] = _things.Count;
        _things.Add(thing);
    }
}
