using System.Text;

namespace PaperLint.Formats.Digests;

/// <summary>A part of a file that moves on as its beginning is done with.</summary>
/// <remarks>
/// Each filling has memory of its own, which records may go on pointing into; what was not done with is copied to the next. So
/// a record lives as long as somebody holds it, and the reader holds one window.
/// </remarks>
internal sealed class DigestWindow(Stream stream, int bytesAtATime)
{
    /// <summary>How often bytes may be looked at again, on average, for the sake of not waiting for more.</summary>
    private const int MostLooks = 32;

    /// <summary>In bytes; small files are never waited for.</summary>
    private const int LooksAllowance = 1 << 24;

    private byte[] _portion = [];
    private ReadOnlyMemory<byte> _ahead;
    private long _read;
    private long _lookedAtAgain;

    /// <summary>What has been read and not been done with.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Where in the file the window begins.</summary>
    public long Start { get; private set; }

    /// <summary>The line at which it begins, 0-based.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the file ends with the window.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Looks at the beginning of the file; the bytes will be read again.</summary>
    /// <param name="isEnough">Says of a part of it, of which more is to come, that it will do.</param>
    /// <returns>No more than <paramref name="most"/> bytes; fewer where that is enough, or all.</returns>
    public ReadOnlySpan<byte> Peek(int most, Func<ReadOnlyMemory<byte>, bool> isEnough)
    {
        var head = new byte[most];
        var filled = 0;
        for (int read; filled < most && (read = stream.Read(head, filled, most - filled)) > 0;)
        {
            filled += read;
            if (filled < most && isEnough(head.AsMemory(0, filled)))
                break;
        }

        _ahead = head.AsMemory(0, filled);
        return _ahead.Span;
    }

    public void SkipByteOrderMark()
    {
        if (!_ahead.Span.StartsWith(Encoding.UTF8.Preamble))
            return;
        _ahead = _ahead[Encoding.UTF8.Preamble.Length..];
        Start += Encoding.UTF8.Preamble.Length;
    }

    /// <summary>
    /// Reads on. It takes what is there, so that a paper is seen as soon as it has arrived; only where that would mean to look at
    /// the same bytes too often, it waits for as much as is there already.
    /// </summary>
    public void Fill()
    {
        var most = Math.Max(bytesAtATime, Bytes.Length);
        if (_portion.Length < most)
            _portion = new byte[most];
        _lookedAtAgain += Bytes.Length;
        var isPatient = _lookedAtAgain <= LooksAllowance + MostLooks * _read;
        var read = TakeAhead(most);
        if (read == 0)
        {
            var least = isPatient ? 1 : Math.Max(1, Bytes.Length);
            read = stream.ReadAtLeast(_portion.AsSpan(0, most), least, throwOnEndOfStream: false);
            IsFinal = read < least;
        }

        _read += read;
        var bytes = new byte[Bytes.Length + read];
        Bytes.CopyTo(bytes);
        _portion.AsSpan(0, read).CopyTo(bytes.AsSpan(Bytes.Length));
        Bytes = bytes;
    }

    /// <summary>Moves on; lines are counted only when their line break goes.</summary>
    public void MoveBy(int bytes)
    {
        Line += BlockScanner.CountLines(Bytes.Span[..bytes]);
        Start += bytes;
        Bytes = Bytes[bytes..];
    }

    /// <summary>What was peeked at comes first.</summary>
    private int TakeAhead(int most)
    {
        var taken = Math.Min(_ahead.Length, most);
        _ahead[..taken].CopyTo(_portion);
        _ahead = _ahead[taken..];
        return taken;
    }
}
