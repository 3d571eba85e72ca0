using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>A part of a file that moves on as its beginning is done with, and knows where it stands.</summary>
/// <remarks>
/// Each filling has memory of its own, which records may go on pointing into; what was not done with is copied to the next. So
/// a record lives as long as somebody holds it, and the reader holds one window.
/// </remarks>
internal sealed class RecordWindow(Stream stream, int bytesAtATime)
{
    private readonly Encoding _utf8 = Encoding.UTF8;

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
    public bool Fill()
    {
        if (IsFinal)
            return false;
        // A window that proves too short again and again doubles, so that nothing is copied more often than it is long.
        var bytes = new byte[Bytes.Length + Math.Max(bytesAtATime, Bytes.Length)];
        Bytes.CopyTo(bytes);
        var read = stream.Read(bytes.AsSpan(Bytes.Length));
        IsFinal = read == 0;
        Bytes = bytes.AsMemory(0, Bytes.Length + read);
        return read > 0;
    }

    /// <summary>Passes by the mark that a file may begin with; to be called first.</summary>
    public void SkipByteOrderMark()
    {
        var mark = Encoding.UTF8.Preamble;
        while (Bytes.Length < mark.Length && Fill())
        {
        }

        if (Bytes.Span.StartsWith(mark))
            (Bytes, Start) = (Bytes[mark.Length..], mark.Length);
    }

    public void MoveBy(int bytes)
    {
        Position = PositionAt(bytes);
        Start += bytes;
        Bytes = Bytes[bytes..];
    }

    /// <summary>The line and column of a byte of the window.</summary>
    public LinePosition PositionAt(int at) => Advance(Position, Bytes.Span[..at], Bytes.Span[at..]);

    private LinePosition Advance(LinePosition from, ReadOnlySpan<byte> passed, ReadOnlySpan<byte> rest)
    {
        var (line, column) = (from.Line, from.Column);
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
