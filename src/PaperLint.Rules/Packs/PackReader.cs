using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Rules.Packs;

/// <inheritdoc cref="PackWriter"/>
internal sealed class PackReader(Stream stream) : IDisposable
{
    private readonly BinaryReader _reader = new(stream, Encoding.UTF8, leaveOpen: true);

    public uint Magic() => _reader.ReadUInt32();

    public byte Byte() => _reader.ReadByte();

    public bool Flag() => _reader.ReadBoolean();

    public int Number() => _reader.Read7BitEncodedInt();

    public string Text() => _reader.ReadString();

    public string? TextOrNull() => Flag() ? Text() : null;

    public ImmutableArray<string> Texts() => List(Text);

    public ImmutableArray<T> List<T>(Func<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        var values = ImmutableArray.CreateBuilder<T>(Math.Max(count, 0));
        for (var index = 0; index < count; index++)
            values.Add(read());
        return values.MoveToImmutable();
    }

    public ImmutableSortedDictionary<string, string> Pairs()
    {
        var count = Number();
        var pairs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
            pairs.Add(Text(), Text());
        return pairs.ToImmutable();
    }

    public void Dispose() => _reader.Dispose();
}
