using PaperLint.Storage.Caching;
using PaperLint.Text;

namespace PaperLint.Linting.Caching;

/// <summary>Reads from another stream and marks everything by the time the end is reached.</summary>
/// <param name="mark">Of no content yet.</param>
internal sealed class MarkedStream(Stream inner, ContentMark mark) : OneWayStream
{
    /// <summary>Null before the end is reached.</summary>
    public byte[]? Mark { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read > 0)
            mark.Append(buffer[..read]);
        else if (buffer.Length > 0)
            Mark ??= mark.ToArray();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
