using System.Text;

namespace PaperLint.Cli.Tests.Reviewing;

/// <summary>Simulates a person who reads each card and presses keys that depend on it.</summary>
/// <param name="shown">What the program has printed so far.</param>
/// <param name="answer">Returns the keys for a card.</param>
internal sealed class CardReader(MemoryStream shown, Func<string, string> answer) : Stream
{
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var card = Encoding.UTF8.GetString(shown.GetBuffer(), _read, (int)shown.Length - _read);
        _read = (int)shown.Length;
        return Encoding.UTF8.GetBytes(answer(card), buffer);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
