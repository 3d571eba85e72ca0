namespace PaperLint.Text;

/// <summary>A stream that is only read, or only written, and cannot seek.</summary>
/// <remarks>A derived class overrides the <c>Read</c> or <c>Write</c> that takes a span.</remarks>
public abstract class OneWayStream(bool isWritten = false) : Stream
{
    public sealed override bool CanRead => !isWritten;

    public sealed override bool CanWrite => isWritten;

    public sealed override bool CanSeek => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

    public override void Flush() { }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();
}
