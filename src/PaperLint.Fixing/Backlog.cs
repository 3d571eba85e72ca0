using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Fixing;

/// <summary>Bytes that have been read but not passed on yet, in order.</summary>
/// <remarks>
/// Usually a few windows of a document. If a reader reads a great deal without returning a record, what exceeds the memory limit goes to a
/// temporary file until the backlog is empty again.
/// </remarks>
internal sealed class Backlog(long mostInMemory = Backlog.MostInMemory) : IDisposable
{
    public const long MostInMemory = 1 << 26;

    private readonly Queue<byte[]> _portions = [];
    private Spool? _spool;
    private Stream? _spooled;
    private long _spooledBytes;
    private long _inMemory;
    private int _taken;

    /// <summary>How many bytes have left the backlog, passed on or dropped.</summary>
    public long Passed { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_spooledBytes == 0 && _inMemory + bytes.Length <= mostInMemory)
        {
            _portions.Enqueue(bytes.ToArray());
            _inMemory += bytes.Length;
            return;
        }

        _spool ??= new Spool();
        _spool.Write(bytes);
        _spooledBytes += bytes.Length;
    }

    /// <summary>Passes on everything before an offset of the document, or drops it if there is no target.</summary>
    /// <exception cref="EndOfStreamException">Not that many bytes have been read.</exception>
    public void PassOn(long end, Stream? target)
    {
        var buffer = Array.Empty<byte>();
        while (Passed < end)
        {
            ReadOnlySpan<byte> next;
            if (_portions.TryPeek(out var portion))
            {
                next = portion.AsSpan(_taken, (int)Math.Min(portion.Length - _taken, end - Passed));
                Forget(next.Length, portion.Length);
            }
            else
            {
                if (buffer.Length == 0)
                    buffer = new byte[1 << 16];
                next = TakeSpooled(buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - Passed)));
            }

            target?.Write(next);
            Passed += next.Length;
        }
    }

    /// <summary>Passes on everything in the backlog.</summary>
    public void PassOnAll(Stream target) => PassOn(Passed + _inMemory + _spooledBytes, target);

    public void Dispose()
    {
        _spooled?.Dispose();
        _spool?.Dispose();
    }

    private void Forget(int bytes, int portionLength)
    {
        _taken += bytes;
        _inMemory -= bytes;
        if (_taken < portionLength)
            return;
        _portions.Dequeue();
        _taken = 0;
    }

    private ReadOnlySpan<byte> TakeSpooled(Span<byte> buffer)
    {
        if (_spooledBytes == 0)
            throw new EndOfStreamException("A record reaches beyond what was read.");
        // Opening the spool each time would mean once per record; this stream continues where it stopped.
        _spooled ??= _spool!.Open();
        _spool!.Flush();
        var read = _spooled.Read(buffer);
        _spooledBytes -= read;
        if (_spooledBytes == 0)
        {
            _spooled.Dispose();
            _spool.Dispose();
            (_spooled, _spool) = (null, null);
        }

        return buffer[..read];
    }
}

/// <summary>Copies everything that is read from another stream into a backlog.</summary>
internal sealed class BackloggedStream(Stream inner, Backlog backlog) : OneWayStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        backlog.Add(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
