using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace PaperLint.Reports.Diff;

/// <summary>Reads a stream line by line, including the line feeds. As in Git, only a line feed ends a line.</summary>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;

    public bool TryRead([NotNullWhen(true)] out byte[]? line)
    {
        var whole = new ArrayBufferWriter<byte>();
        while (_at < _end || Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..(feed + 1)];
            whole.Write(part);
            _at += part.Length;
            if (feed >= 0)
                break;
        }

        line = whole.WrittenCount == 0 ? null : whole.WrittenSpan.ToArray();
        return line is not null;
    }

    private bool Fill()
    {
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
