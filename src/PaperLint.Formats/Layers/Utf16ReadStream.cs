using System.Buffers.Binary;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Layers;

/// <summary>Reads UTF-16 as UTF-8.</summary>
internal sealed class Utf16ReadStream(Stream inner, bool isBigEndian) : OneWayStream
{
    private const int MostBytes = 4;

    private readonly byte[] _raw = new byte[1 << 15];
    private readonly byte[] _ready = new byte[MostBytes];
    private int _from;
    private int _to;
    private ReadOnlyMemory<byte> _left;
    private bool _isAtEnd;

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (!_left.IsEmpty)
            {
                var count = Math.Min(_left.Length, buffer.Length - written);
                _left.Span[..count].CopyTo(buffer[written..]);
                (_left, written) = (_left[count..], written + count);
                continue;
            }

            // Does not wait for more than is available.
            if (_to - _from < 2 && (written > 0 || !Fill()))
                break;
            if (Next() is not { } length)
                break;
            _left = _ready.AsMemory(0, length);
        }

        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Decodes one character into <see cref="_ready"/> and returns its length; null at the end.</summary>
    private int? Next()
    {
        if (_to - _from < 2 && !Fill())
            return null;
        var first = Unit();
        if (char.IsHighSurrogate(first) && (_to - _from >= 2 || Fill()))
        {
            var second = PeekUnit();
            if (char.IsLowSurrogate(second))
            {
                _from += 2;
                return new Rune(first, second).EncodeToUtf8(_ready);
            }
        }

        if (!char.IsSurrogate(first))
            return new Rune(first).EncodeToUtf8(_ready);
        _ready[0] = (byte)(0xE0 | (first >> 12));
        _ready[1] = (byte)(0x80 | ((first >> 6) & 0x3F));
        _ready[2] = (byte)(0x80 | (first & 0x3F));
        return 3;
    }

    private char Unit()
    {
        var unit = PeekUnit();
        _from += 2;
        return unit;
    }

    private char PeekUnit() =>
        (char)(
            isBigEndian
                ? BinaryPrimitives.ReadUInt16BigEndian(_raw.AsSpan(_from))
                : BinaryPrimitives.ReadUInt16LittleEndian(_raw.AsSpan(_from))
        );

    /// <summary>Reads more until there is a whole code unit.</summary>
    /// <exception cref="InvalidDataException">The file ends inside a code unit.</exception>
    private bool Fill()
    {
        _raw.AsSpan(_from, _to - _from).CopyTo(_raw);
        (_from, _to) = (0, _to - _from);
        while (_to < 2 && !_isAtEnd)
        {
            var read = inner.Read(_raw.AsSpan(_to));
            _isAtEnd = read == 0;
            _to += read;
        }

        if (_to == 1)
            throw new InvalidDataException("The text in UTF-16 ends with half a character.");
        return _to >= 2;
    }
}
