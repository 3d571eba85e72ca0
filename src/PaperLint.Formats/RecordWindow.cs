using System.Buffers;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>A window that moves through a file and knows its position.</summary>
/// <remarks>
/// Memory that has been read into is never overwritten, so records may keep references to it. When the memory is full, the unprocessed part
/// is copied to new memory. So a record's memory lives as long as something refers to it, and the reader holds one window.
/// </remarks>
internal sealed class RecordWindow(Stream stream, int bytesAtATime)
{
    /// <summary>How often each byte may be scanned again, on average, so as not to wait for more input.</summary>
    private const int MaxScans = 32;

    /// <summary>In bytes; up to this amount of rescanning, the reader never waits for more input than is available.</summary>
    private const int LooksAllowance = 1 << 24;

    /// <summary>A window over a part of a file that is in memory.</summary>
    /// <param name="start">The offset of the part in the file.</param>
    /// <param name="position">The line and column of its first byte, 0-based.</param>
    public RecordWindow(ReadOnlyMemory<byte> part, long start, LinePosition position)
        : this(Stream.Null, 0)
    {
        (Bytes, Start, Position, IsFinal) = (part, start, position, true);
    }

    private readonly Encoding _utf8 = Encoding.UTF8;
    private byte[] _memory = [];
    private int _filled;
    private long _lookedAtAgain;

    /// <summary>The bytes that have been read but not yet processed.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>The offset of the window in the file.</summary>
    public long Start { get; private set; }

    /// <summary>The line and column of the beginning of the window, 0-based.</summary>
    public LinePosition Position { get; private set; }

    /// <summary>Whether the file ends with the window.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Reads more, without waiting for more than the stream has available.</summary>
    /// <returns>Whether there was more.</returns>
    public bool Fill() => Fill(1);

    /// <summary>
    /// Reads more for a caller that scans the window from its beginning each time. Takes what is available, so that a record is returned as
    /// soon as it has arrived; but if the same bytes would be scanned too often, it waits until the window has doubled.
    /// </summary>
    /// <returns>Whether there was more.</returns>
    public bool FillForRescan()
    {
        _lookedAtAgain += Bytes.Length;
        var isPatient = _lookedAtAgain <= LooksAllowance + MaxScans * (Start + Bytes.Length);
        return Fill(isPatient ? 1 : Math.Max(1, Bytes.Length));
    }

    /// <summary>Skips a byte-order mark at the beginning of the file; must be called before the window is moved.</summary>
    public void SkipByteOrderMark()
    {
        var mark = Encoding.UTF8.Preamble;
        while (Bytes.Length < mark.Length && Fill()) { }

        if (Bytes.Span.StartsWith(mark))
            (Bytes, Start) = (Bytes[mark.Length..], mark.Length);
    }

    public void MoveBy(int bytes)
    {
        Position = PositionAt(bytes);
        Start += bytes;
        Bytes = Bytes[bytes..];
    }

    /// <summary>Moves past the blank lines at the beginning of the window, however many; a last one without a line feed stays.</summary>
    /// <param name="blank">The characters of blank lines, including line feeds.</param>
    public void PassBlankLines(SearchValues<byte> blank)
    {
        do
        {
            var end = Bytes.Span.IndexOfAnyExcept(blank);
            MoveBy(Bytes.Span[..(end < 0 ? Bytes.Length : end)].LastIndexOf((byte)'\n') + 1);
        } while (Bytes.IsEmpty && Fill());
    }

    /// <summary>The line and column of a byte of the window.</summary>
    public LinePosition PositionAt(int at) => Advance(Position, Bytes.Span[..at], Bytes.Span[at..]);

    private bool Fill(int least)
    {
        if (IsFinal)
            return false;
        if (_memory.Length - _filled < least)
        {
            // A window that is repeatedly too short doubles, so that copying takes linear time.
            _memory = new byte[Bytes.Length + Math.Max(bytesAtATime, Bytes.Length)];
            Bytes.CopyTo(_memory);
            _filled = Bytes.Length;
        }

        // Bytes that arrived before the stream failed are kept.
        var before = Bytes.Length;
        while (!IsFinal && Bytes.Length - before < least)
        {
            var read = stream.Read(_memory.AsSpan(_filled));
            IsFinal = read == 0;
            Bytes = _memory.AsMemory(_filled - Bytes.Length, Bytes.Length + read);
            _filled += read;
        }

        return Bytes.Length > before;
    }

    private LinePosition Advance(LinePosition from, ReadOnlySpan<byte> passed, ReadOnlySpan<byte> rest)
    {
        var (line, column) = (from.Line, from.Column);
        // Fast path: most texts have only line feeds as line breaks.
        if (!passed.Contains((byte)'\r') && passed.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            (line, column) = (line + passed.Count((byte)'\n'), 0);
            passed = passed[(last + 1)..];
        }

        while (LineBreak.IndexIn(passed) is >= 0 and var end)
        {
            var length = LineBreak.LengthAt(passed, end);
            // If the two halves of a line break are separated, the line ends after the second.
            if (end + length == passed.Length && passed[^1] == (byte)'\r' && rest is [(byte)'\n', ..])
                return new LinePosition(line, column + _utf8.GetCharCount(passed[..end]) + 1);
            (line, column) = (line + 1, 0);
            passed = passed[(end + length)..];
        }

        return new LinePosition(line, column + _utf8.GetCharCount(passed));
    }
}
