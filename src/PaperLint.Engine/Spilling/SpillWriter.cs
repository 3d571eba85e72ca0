using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace PaperLint.Engine.Spilling;

/// <summary>Puts values into bytes, as short as is easy; <see cref="SpillReader"/> reads them in the same order.</summary>
internal sealed class SpillWriter
{
    private byte[] _bytes = new byte[1 << 12];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>One byte for small numbers, ten for the largest.</summary>
    public void Write(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var target = Room(10);
        var at = 0;
        for (; rest > 0x7F; rest >>= 7)
            target[at++] = (byte)(rest | 0x80);
        target[at++] = (byte)rest;
        Length += at;
    }

    public void Write(bool value) => Write(value ? 1 : 0);

    public void WriteHash(ulong value)
    {
        MemoryMarshal.Write(Room(sizeof(ulong)), value);
        Length += sizeof(ulong);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>UTF-8, except where half a surrogate pair stands alone: what was found in a file is given back as it was.</summary>
    public void Write(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        if (Utf8.FromUtf16(text, buffer, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            Write(false);
            Write(buffer.AsSpan(0, written));
        }
        else
        {
            Write(true);
            Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    public void WriteAll<T>(IReadOnlyCollection<T> items, Action<SpillWriter, T> write)
    {
        Write(items.Count);
        foreach (var item in items)
            write(this, item);
    }

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - Length < bytes)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + bytes));
        return _bytes.AsSpan(Length);
    }
}
