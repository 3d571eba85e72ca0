using System.IO.Compression;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Layers;

/// <summary>Reads what is compressed with gzip, and notices where it was cut off, which the runtime's own stream takes for the end.</summary>
/// <remarks>
/// A small member of our own is put behind the file. Behind a whole file it decompresses to a text that we know; a file that was cut off
/// takes its bytes for its own, and whatever comes of that is another text or none.
/// </remarks>
internal sealed class GzipReadStream : OneWayStream
{
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes($"end of file {Guid.NewGuid()}");
    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly FollowedStream _file;
    private readonly GZipStream _text;

    /// <summary>What has been read ahead: always as much as the mark has, until the end is known.</summary>
    private readonly byte[] _ahead = new byte[1 << 16];
    private int _from;
    private int _to;
    private bool _isDone;

    public GzipReadStream(Stream inner)
    {
        _file = new FollowedStream(inner, MarkMember);
        _text = new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true);
    }

    public override int Read(Span<byte> buffer)
    {
        while (!_isDone && _to - _from <= Mark.Length)
            ReadAhead();
        var count = Math.Min(buffer.Length, _to - _from - (_isDone ? 0 : Mark.Length));
        _ahead.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void ReadAhead()
    {
        _ahead.AsSpan(_from, _to - _from).CopyTo(_ahead);
        (_from, _to) = (0, _to - _from);
        var read = _text.Read(_ahead.AsSpan(_to));
        _to += read;
        if (read > 0)
            return;
        if (!_ahead.AsSpan(0, _to).EndsWith(Mark))
            throw new InvalidDataException("The compressed data ends too early.");
        _to -= Mark.Length;
        _isDone = true;
    }

    private static byte[] Compress(byte[] text)
    {
        using var member = new MemoryStream();
        using (var zip = new GZipStream(member, CompressionLevel.NoCompression))
            zip.Write(text);
        return member.ToArray();
    }

    /// <summary>A stream, and then some bytes.</summary>
    private sealed class FollowedStream(Stream inner, byte[] tail) : OneWayStream
    {
        private int _told;
        private bool _isInTail;

        public override int Read(Span<byte> buffer)
        {
            if (!_isInTail)
            {
                var read = inner.Read(buffer);
                if (read > 0 || buffer.IsEmpty)
                    return read;
                _isInTail = true;
            }

            var count = Math.Min(buffer.Length, tail.Length - _told);
            tail.AsSpan(_told, count).CopyTo(buffer);
            _told += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
