using System.IO.Compression;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Layers;

/// <summary>
/// Reads what is compressed with gzip, and notices where it was cut off, which the runtime's own stream takes for the end.
/// </summary>
/// <remarks>
/// A small member of our own is put behind the file. Behind a whole file it decompresses to a text that we know; a file that was cut off
/// takes its bytes for its own, and whatever comes of that is another text or none. Nothing that comes of it is ever passed on.
/// </remarks>
internal sealed class GzipReadStream : OneWayStream
{
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes($"end of file {Guid.NewGuid()}");
    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly FollowedStream _file;
    private readonly GZipStream _text;

    private bool _isDone;

    public GzipReadStream(Stream inner)
    {
        _file = new FollowedStream(inner, MarkMember);
        _text = new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_isDone || buffer.IsEmpty)
            return 0;
        // All text that the file gives is given before more than the file is asked for.
        var read = ReadText(buffer);
        if (!_file.IsInTail && read > 0)
            return read;
        Expect(buffer[..read]);
        _isDone = true;
        return 0;
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

    /// <summary>Reads the mark to its end.</summary>
    /// <param name="beginning">What has been read of it.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    private void Expect(ReadOnlySpan<byte> beginning)
    {
        var last = new byte[Mark.Length + 1];
        var length = Math.Min(beginning.Length, last.Length);
        beginning[..length].CopyTo(last);
        for (int read; length < last.Length && (read = ReadText(last.AsSpan(length))) > 0; )
            length += read;
        if (!last.AsSpan(0, length).SequenceEqual(Mark))
            throw CutOff();
    }

    private int ReadText(Span<byte> buffer)
    {
        try
        {
            return _text.Read(buffer);
        }
        catch (InvalidDataException broken) when (_file.IsInTail)
        {
            throw CutOff(broken);
        }
    }

    private static InvalidDataException CutOff(Exception? inner = null) => new("The compressed data ends too early.", inner);

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

        /// <summary>Whether all of the stream has been read, and more was asked for.</summary>
        public bool IsInTail { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (!IsInTail)
            {
                var read = inner.Read(buffer);
                if (read > 0 || buffer.IsEmpty)
                    return read;
                IsInTail = true;
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
