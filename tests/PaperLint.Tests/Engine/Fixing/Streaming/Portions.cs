namespace PaperLint.Tests.Engine.Fixing.Streaming;

/// <summary>A stream that gives its bytes in portions of the given sizes, in turn, and then does something.</summary>
internal sealed class Portions(byte[] content, IReadOnlyList<int> sizes, Action? atEnd = null) : Stream
{
    private int _at;
    private int _turn;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == content.Length)
            atEnd?.Invoke();
        var taken = Math.Min(Math.Min(count, sizes[_turn++ % sizes.Count]), content.Length - _at);
        content.AsSpan(_at, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
