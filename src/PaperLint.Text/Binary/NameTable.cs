namespace PaperLint.Text.Binary;

/// <summary>
/// Writes recurring names as numbers, and each name itself the first time, so that another instance can read them in the same order.
/// </summary>
public sealed class NameTable : IReferences<string>
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public void Write(ValueWriter writer, string thing)
    {
        if (_numbers.TryGetValue(thing, out var number))
        {
            writer.WriteUnsigned((ulong)number);
            return;
        }

        writer.WriteUnsigned((ulong)_names.Count);
        writer.Write(thing);
        Add(thing);
    }

    public string Read(ValueReader reader)
    {
        var number = reader.ReadUnsigned();
        if (number < (ulong)_names.Count)
            return _names[(int)number];
        if (number > (ulong)_names.Count)
            throw reader.Damaged("a name is used before it is written");
        var name = reader.ReadString();
        Add(name);
        return name;
    }

    private void Add(string name)
    {
        _numbers[name] = _names.Count;
        _names.Add(name);
    }
}
