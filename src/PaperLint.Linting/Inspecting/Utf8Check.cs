using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using PaperLint.Text;

namespace PaperLint.Linting.Inspecting;

/// <summary>Passes a text through while it is read, and notices the first byte that is not valid UTF-8.</summary>
internal sealed class Utf8Check(Stream text) : OneWayStream
{
    private readonly byte[] _cut = new byte[4];
    private int _cutLength;
    private long _checked;

    /// <summary>What is wrong with the text read so far, as a phrase for a list; null if nothing is.</summary>
    public string? Fault { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = text.Read(buffer);
        if (Fault is null && buffer.Length > 0)
            Check(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            text.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> piece)
    {
        var isEnd = piece.IsEmpty;
        // A character that was cut off at the end of the last piece continues here, or is invalid.
        while (_cutLength > 0)
        {
            if (isEnd)
                Fail(_cut[0]);
            if (piece.IsEmpty)
                return;
            _cut[_cutLength++] = piece[0];
            piece = piece[1..];
            switch (Rune.DecodeFromUtf8(_cut.AsSpan(0, _cutLength), out _, out _))
            {
                case OperationStatus.Done:
                    (_checked, _cutLength) = (_checked + _cutLength, 0);
                    break;
                case OperationStatus.InvalidData:
                    Fail(_cut[0]);
                    return;
            }
        }

        if (Utf8.IsValid(piece))
        {
            _checked += piece.Length;
            return;
        }

        while (!piece.IsEmpty)
        {
            switch (Rune.DecodeFromUtf8(piece, out _, out var length))
            {
                case OperationStatus.Done:
                    piece = piece[length..];
                    _checked += length;
                    break;
                case OperationStatus.NeedMoreData:
                    piece.CopyTo(_cut);
                    _cutLength = piece.Length;
                    return;
                default:
                    Fail(piece[0]);
                    return;
            }
        }
    }

    private void Fail(byte first)
    {
        var meant = Windows1252.CharacterOf(first) is { } character ? $", which is '{character}' in Windows-1252" : "";
        Fault = string.Create(
            CultureInfo.InvariantCulture,
            $"not valid UTF-8: the first invalid byte is 0x{first:X2} at offset {_checked}{meant}"
        );
    }
}
