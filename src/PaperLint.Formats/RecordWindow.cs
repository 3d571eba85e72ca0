using System.Buffers;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>A part of a file that moves on as its beginning is done with, and knows where it stands.</summary>
/// <remarks>
/// What has been read is never written over, so records may go on pointing into it. Where the memory is full, what was not done
/// with is copied to new memory. So a record lives as long as somebody holds it, and the reader holds one window.
/// </remarks>
internal sealed class RecordWindow(Stream stream, int bytesAtATime)
{
    /// <summary>How often bytes may be looked at again, on average, for the sake of not waiting for more.</summary>
    private const int MostLooks = 32;

    /// <summary>In bytes; small files are never waited for.</summary>
    private const int LooksAllowance = 1 << 24;

    private readonly Encoding _utf8 = Encoding.UTF8;
    private byte[] _memory = [];
    private int _filled;
    private long _lookedAtAgain;

    /// <summary>What has been read and not been done with.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Where in the file the window begins.</summary>
    public long Start { get; private set; }

    /// <summary>The line and column at which it begins, 0-based.</summary>
    public LinePosition Position { get; private set; }

    /// <summary>Whether the file ends with the window.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Reads on, and waits for no more than the stream has to give.</summary>
    /// <returns>Whether there was more.</returns>
    public bool Fill() => Fill(1);

    /// <summary>
    /// Reads on for who looks at the window from its beginning each time. It takes what there is, so that a record is seen as soon as
    /// it has arrived; only where that would mean to look at the same bytes too often, it waits for as much as is there already.
    /// </summary>
    /// <returns>Whether there was more.</returns>
    public bool FillToLookAgain()
    {
        _lookedAtAgain += Bytes.Length;
        var isPatient = _lookedAtAgain <= LooksAllowance + MostLooks * (Start + Bytes.Length);
        return Fill(isPatient ? 1 : Math.Max(1, Bytes.Length));
    }

    /// <summary>Passes by the mark that a file may begin with; to be called before anything is moved over.</summary>
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

    /// <summary>Moves behind the blank lines that the window begins with, however many; one without a line feed stays.</summary>
    /// <param name="blank">What a blank line may consist of, line feeds included.</param>
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
            // A window that proves too short again and again doubles, so that nothing is copied more often than it is long.
            _memory = new byte[Bytes.Length + Math.Max(bytesAtATime, Bytes.Length)];
            Bytes.CopyTo(_memory);
            _filled = Bytes.Length;
        }

        // What came before the stream fails is kept.
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
        // Most texts have no other breaks than line feeds, and some have nothing else.
        if (!passed.Contains((byte)'\r') && passed.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            (line, column) = (line + passed.Count((byte)'\n'), 0);
            passed = passed[(last + 1)..];
        }

        while (LineBreak.IndexIn(passed) is >= 0 and var end)
        {
            var length = LineBreak.LengthAt(passed, end);
            // Where the two halves of a break are parted, the line ends behind the second.
            if (end + length == passed.Length && passed[^1] == (byte)'\r' && rest is [(byte)'\n', ..])
                return new LinePosition(line, column + _utf8.GetCharCount(passed[..end]) + 1);
            (line, column) = (line + 1, 0);
            passed = passed[(end + length)..];
        }

        return new LinePosition(line, column + _utf8.GetCharCount(passed));
    }
}
