using PaperLint.Text;

namespace PaperLint.Tests;

/// <summary>
/// A stream that delivers its bytes in portions of the given sizes, used in turn, as a pipe does, and then runs an action.
/// </summary>
internal sealed class ChunkedStream(byte[] content, IReadOnlyList<int> sizes, Action? atEnd = null) : OneWayStream
{
    private int _at;
    private int _turn;

    public override int Read(Span<byte> buffer)
    {
        if (_at == content.Length)
            atEnd?.Invoke();
        var taken = Math.Min(Math.Min(buffer.Length, sizes[_turn++ % sizes.Count]), content.Length - _at);
        content.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }
}
