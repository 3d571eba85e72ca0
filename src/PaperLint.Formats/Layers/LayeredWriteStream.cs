using PaperLint.Text;

namespace PaperLint.Formats.Layers;

/// <summary>Writes through several layers, and closes them from the inside out.</summary>
internal sealed class LayeredWriteStream : OneWayStream
{
    private readonly Stack<Stream> _streams = [];
    private readonly Stream _innermost;

    /// <param name="target">Left open.</param>
    /// <param name="layers">Outermost first.</param>
    public LayeredWriteStream(Stream target, IReadOnlyList<ContentLayer> layers)
        : base(isWritten: true)
    {
        _innermost = target;
        foreach (var layer in layers)
        {
            _innermost = layer.Write(_innermost);
            _streams.Push(_innermost);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _innermost.Write(buffer);

    public override void Flush() => _innermost.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            while (_streams.TryPop(out var stream))
                stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
