using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Rules.Packs;

/// <summary>The small things that a pack is made of. The reader mirrors it call by call.</summary>
internal sealed class PackWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _writer = new(stream, Encoding.UTF8, leaveOpen: true);

    public void Magic(uint value) => _writer.Write(value);

    public void Byte(byte value) => _writer.Write(value);

    public void Flag(bool value) => _writer.Write(value);

    public void Number(int value) => _writer.Write7BitEncodedInt(value);

    public void Text(string value) => _writer.Write(value);

    public void TextOrNull(string? value)
    {
        Flag(value is not null);
        if (value is not null)
            Text(value);
    }

    public void Texts(ImmutableArray<string> values) => List(values, Text);

    public void List<T>(ImmutableArray<T> values, Action<T> write)
    {
        Number(values.Length);
        foreach (var value in values)
            write(value);
    }

    public void Pairs(ImmutableSortedDictionary<string, string> pairs)
    {
        Number(pairs.Count);
        foreach (var (key, value) in pairs)
        {
            Text(key);
            Text(value);
        }
    }

    public void Dispose() => _writer.Dispose();
}
