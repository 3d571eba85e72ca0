using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace PaperLint.Engine.Spilling;

/// <summary>Reads what <see cref="SpillWriter"/> has written.</summary>
internal sealed class SpillReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public bool IsAtEnd => _at == bytes.Length;

    public long ReadLong()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes.Span[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
    }

    public int ReadInt() => (int)ReadLong();

    public bool ReadBool() => ReadLong() != 0;

    public ulong ReadHash() => MemoryMarshal.Read<ulong>(Take(sizeof(ulong)));

    /// <summary>A copy: what was read from may be overwritten.</summary>
    public byte[] ReadBytes() => Take(ReadInt()).ToArray();

    public string ReadString()
    {
        var isUtf16 = ReadBool();
        var encoded = Take(ReadInt());
        return isUtf16 ? MemoryMarshal.Cast<byte, char>(encoded).ToString() : Encoding.UTF8.GetString(encoded);
    }

    public ImmutableArray<T> ReadAll<T>(Func<SpillReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(ReadInt());
        for (var left = items.Capacity; left > 0; left--)
            items.Add(read(this));
        return items.MoveToImmutable();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = bytes.Span.Slice(_at, length);
        _at += length;
        return taken;
    }
}
