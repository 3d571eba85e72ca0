using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace PaperLint.Text.Binary;

/// <summary>Encodes values compactly as bytes; <see cref="ValueReader"/> reads them in the same order.</summary>
/// <example>
/// <code>
/// var writer = new ValueWriter();
/// writer.Write("abstract");
/// writer.WriteOptional(rule.ReplacedBy);
/// writer.WriteAll(fix.Edits, WriteEdit);
/// </code>
/// An enum is written as its number. A test fails if a type has a property that its format does not write.
/// </example>
public sealed class ValueWriter
{
    private byte[] _bytes = new byte[1 << 12];

    /// <summary>In bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Valid until more is written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>One byte for numbers from -64 to 63, ten for the largest.</summary>
    public void Write(long value) => WriteUnsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>One byte for numbers up to 127, ten for the largest.</summary>
    public void WriteUnsigned(ulong value)
    {
        var target = Room(10);
        var at = 0;
        for (; value > 0x7F; value >>= 7)
            target[at++] = (byte)(value | 0x80);
        target[at++] = (byte)value;
        Length += at;
    }

    public void Write(bool value) => WriteUnsigned(value ? 1UL : 0);

    /// <summary>Always eight bytes: hashes are spread evenly over all numbers, so a variable length would not make them shorter.</summary>
    public void WriteHash(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);
        Length += sizeof(ulong);
    }

    /// <summary>The bytes, preceded by their number.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        WriteUnsigned((ulong)bytes.Length);
        WriteRaw(bytes);
    }

    /// <summary>The bytes without their number, which the reader must know.</summary>
    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>
    /// As UTF-8, or as UTF-16 if the text contains a lone surrogate, so that every text read from a file survives unchanged.
    /// </summary>
    public void Write(string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        if (Utf8.FromUtf16(text, buffer, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            WriteUnsigned((ulong)written << 1);
            WriteRaw(buffer.AsSpan(0, written));
        }
        else
        {
            var units = MemoryMarshal.AsBytes(text.AsSpan());
            WriteUnsigned(((ulong)units.Length << 1) | 1);
            WriteRaw(units);
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    public void WriteOptional(string? text)
    {
        Write(text is not null);
        if (text is not null)
            Write(text);
    }

    /// <summary>Also for a nullable enum, as <c>(int?)severity</c>.</summary>
    public void WriteOptional(long? value)
    {
        Write(value.HasValue);
        if (value is { } number)
            Write(number);
    }

    public void WriteOptional<T>(T? item, Action<ValueWriter, T> write)
        where T : class
    {
        Write(item is not null);
        if (item is not null)
            write(this, item);
    }

    public void WriteAll(IReadOnlyCollection<string> texts) => WriteAll(texts, static (writer, text) => writer.Write(text));

    /// <param name="write">Must write at least one byte: the reader refuses a count that is larger than the number of bytes left.</param>
    public void WriteAll<T>(IReadOnlyCollection<T> items, Action<ValueWriter, T> write)
    {
        WriteUnsigned((ulong)items.Count);
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
