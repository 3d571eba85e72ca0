using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace PaperLint.Text.Binary;

/// <summary>Reads what <see cref="ValueWriter"/> has written, in the same order.</summary>
/// <remarks>
/// Every method throws <see cref="InvalidDataException"/> if the bytes end too early or are not what the writer produces. Lengths are
/// compared with the bytes that are left before anything is allocated, so damaged bytes cost neither much time nor much memory.
/// </remarks>
/// <param name="source">What the bytes are, for error messages: <c>rule pack</c>.</param>
public sealed class ValueReader(ReadOnlyMemory<byte> bytes, string source)
{
    private int _at;

    /// <summary>How many bytes have been read.</summary>
    public int Position => _at;

    public bool IsAtEnd => _at == bytes.Length;

    public long ReadLong()
    {
        var value = ReadUnsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int ReadInt() =>
        ReadLong() is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Damaged("a number is too large");

    public ulong ReadUnsigned()
    {
        var left = bytes.Span[_at..];
        if (left.Length > 0 && left[0] <= 0x7F)
        {
            _at++;
            return left[0];
        }

        ulong value = 0;
        for (var at = 0; at < left.Length; at++)
        {
            var next = left[at];
            // The tenth byte holds only the last bit. A last byte of zero is refused because the writer would have left it out.
            if ((at == 9 && next > 1) || (at > 0 && next == 0))
                throw Damaged("a number is too long");
            value |= (ulong)(next & 0x7F) << (7 * at);
            if (next > 0x7F)
                continue;
            _at += at + 1;
            return value;
        }

        throw CutShort();
    }

    public bool ReadBool() =>
        ReadUnsigned() switch
        {
            0 => false,
            1 => true,
            _ => throw Damaged("a Boolean is neither true nor false"),
        };

    public ulong ReadHash() => BinaryPrimitives.ReadUInt64LittleEndian(ReadRaw(sizeof(ulong)).Span);

    /// <summary>A view, not a copy.</summary>
    public ReadOnlyMemory<byte> ReadBytes() => ReadRaw(ReadUnsigned());

    /// <inheritdoc cref="ReadBytes"/>
    public ReadOnlyMemory<byte> ReadRaw(ulong length)
    {
        if (length > (ulong)(bytes.Length - _at))
            throw CutShort();
        var taken = bytes.Slice(_at, (int)length);
        _at += taken.Length;
        return taken;
    }

    public string ReadString()
    {
        var header = ReadUnsigned();
        var encoded = ReadRaw(header >> 1).Span;
        if ((header & 1) == 0)
            return Utf8.IsValid(encoded) ? Encoding.UTF8.GetString(encoded) : throw Damaged("a text is not UTF-8");
        return encoded.Length % sizeof(char) == 0
            ? MemoryMarshal.Cast<byte, char>(encoded).ToString()
            : throw Damaged("a text ends inside a character");
    }

    public string? ReadOptionalString() => ReadBool() ? ReadString() : null;

    public int? ReadOptionalInt() => ReadBool() ? ReadInt() : null;

    public long? ReadOptionalLong() => ReadBool() ? ReadLong() : null;

    public T? ReadOptional<T>(Func<ValueReader, T> read)
        where T : class => ReadBool() ? read(this) : null;

    public ImmutableArray<string> ReadStrings() => ReadAll(ReadString);

    public ImmutableArray<T> ReadAll<T>(Func<ValueReader, T> read)
    {
        var items = new T[ReadCount()];
        for (var at = 0; at < items.Length; at++)
            items[at] = read(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <remarks>A named method rather than a lambda, because it costs less at the start of the program.</remarks>
    private static string ReadString(ValueReader reader) => reader.ReadString();

    /// <summary>The number of items that follow: at most the number of bytes that are left.</summary>
    public int ReadCount() => ReadUnsigned() is var count && count <= (ulong)(bytes.Length - _at) ? (int)count : throw CutShort();

    /// <summary>A reader of a part of the same source.</summary>
    public ValueReader Inside(ReadOnlyMemory<byte> part) => new(part, source);

    /// <summary>The exception to throw if a value that was read makes no sense.</summary>
    /// <param name="how">The end of the sentence, without a full stop: <c>a span ends before it begins</c>.</param>
    public InvalidDataException Damaged(string how) => new($"The {source} is damaged: {how}.");

    private InvalidDataException CutShort() => new($"The {source} is cut short.");
}
