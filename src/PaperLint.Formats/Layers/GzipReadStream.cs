using System.IO.Compression;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Layers;

/// <summary>Decompresses gzip, and detects truncated files, whose end the runtime's own stream takes for a normal end.</summary>
/// <remarks>
/// Appends a small gzip member with a known text to the file. After a complete file, it decompresses to that text; in a truncated file, its
/// bytes are taken for the rest of the cut-off member, which gives another text or an error. The text of the appended member is never
/// passed on.
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
        // All text from the file's own bytes is returned before more bytes are requested from it.
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

    /// <summary>Reads the rest of the mark, which must be all that is left.</summary>
    /// <param name="beginning">The part of it that has been read.</param>
    /// <exception cref="InvalidDataException">It is different from the mark: the file was cut off.</exception>
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

    /// <summary>A stream, followed by some more bytes.</summary>
    private sealed class FollowedStream(Stream inner, byte[] tail) : OneWayStream
    {
        private int _told;

        /// <summary>Whether the stream has been read completely, and more was requested.</summary>
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
