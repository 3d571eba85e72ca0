using System.Text;

namespace PaperLint.Formats.Digests;

/// <summary>A part of a file that moves on as its beginning is done with.</summary>
/// <remarks>
/// Each filling has memory of its own, which records may go on pointing into; what was not done with is copied to the next. So
/// a record lives as long as somebody holds it, and the reader holds one window.
/// </remarks>
internal sealed class DigestWindow(Stream stream, int bytesAtATime)
{
    private ReadOnlyMemory<byte> _ahead;

    /// <summary>What has been read and not been done with.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Where in the file the window begins.</summary>
    public long Start { get; private set; }

    /// <summary>The line at which it begins, 0-based.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the file ends with the window.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Looks at the beginning of the file; the bytes will be read again.</summary>
    public ReadOnlySpan<byte> Peek(int most)
    {
        var head = new byte[most];
        _ahead = head.AsMemory(0, stream.ReadAtLeast(head, most, throwOnEndOfStream: false));
        return _ahead.Span;
    }

    public void SkipByteOrderMark()
    {
        if (!_ahead.Span.StartsWith(Encoding.UTF8.Preamble))
            return;
        _ahead = _ahead[Encoding.UTF8.Preamble.Length..];
        Start += Encoding.UTF8.Preamble.Length;
    }

    /// <summary>Reads on: at least as much as is there already, so that a window that proves too short soon is not.</summary>
    public void Fill()
    {
        var bytes = new byte[Bytes.Length + Math.Max(bytesAtATime, Bytes.Length)];
        Bytes.CopyTo(bytes);
        var filled = Bytes.Length;
        var ahead = Math.Min(_ahead.Length, bytes.Length - filled);
        _ahead[..ahead].CopyTo(bytes.AsMemory(filled));
        _ahead = _ahead[ahead..];
        filled += ahead;
        var free = bytes.Length - filled;
        var read = stream.ReadAtLeast(bytes.AsSpan(filled), free, throwOnEndOfStream: false);
        IsFinal = read < free;
        Bytes = bytes.AsMemory(0, filled + read);
    }

    /// <summary>Moves on; lines are counted only when their line break goes.</summary>
    public void MoveBy(int bytes)
    {
        Line += BlockScanner.CountLines(Bytes.Span[..bytes]);
        Start += bytes;
        Bytes = Bytes[bytes..];
    }
}
