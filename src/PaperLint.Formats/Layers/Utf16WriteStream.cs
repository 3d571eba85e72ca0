using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Layers;

/// <summary>Writes UTF-8 as UTF-16.</summary>
internal sealed class Utf16WriteStream(Stream inner, bool isBigEndian) : OneWayStream(isWritten: true)
{
    private readonly byte[] _rest = new byte[4];
    private readonly ArrayBufferWriter<byte> _ready = new(1 << 15);
    private int _kept;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // A character that the last call left incomplete is completed byte by byte.
        while (_kept > 0 && !buffer.IsEmpty)
        {
            _rest[_kept++] = buffer[0];
            buffer = buffer[1..];
            if (Take(_rest.AsSpan(0, _kept)) > 0)
                _kept = 0;
        }

        while (!buffer.IsEmpty)
        {
            var taken = Take(buffer);
            if (taken == 0)
            {
                buffer.CopyTo(_rest);
                _kept = buffer.Length;
                break;
            }

            buffer = buffer[taken..];
            if (_ready.WrittenCount > 1 << 14)
                Flush();
        }
    }

    public override void Flush()
    {
        inner.Write(_ready.WrittenSpan);
        _ready.ResetWrittenCount();
        inner.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_kept > 0)
                throw new InvalidDataException("The text ends inside a character.");
            Flush();
        }

        base.Dispose(disposing);
    }

    /// <summary>Writes the character at the beginning of the bytes.</summary>
    /// <returns>Its length in bytes; 0 if there are too few.</returns>
    private int Take(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == 0xED && (bytes.Length < 2 || bytes[1] >= 0xA0))
        {
            if (bytes.Length < 3)
                return 0;
            Put((char)(((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)));
            return 3;
        }

        var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
        if (status == OperationStatus.NeedMoreData)
            return 0;
        if (status != OperationStatus.Done)
            throw new InvalidDataException("The text is not valid UTF-8.");
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
            Put(unit);
        return length;
    }

    private void Put(char unit)
    {
        var target = _ready.GetSpan(2);
        if (isBigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(target, unit);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(target, unit);
        _ready.Advance(2);
    }
}
