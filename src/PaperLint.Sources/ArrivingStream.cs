using System.Runtime.ExceptionServices;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>Reads input as it arrives on a thread of its own, so that the reader gets what is there instead of waiting for more.</summary>
/// <remarks>
/// The slower the reader, the more has arrived by the next read, so small reads cost little. At most <see cref="MostAhead"/> bytes are read
/// ahead.
/// </remarks>
public sealed class ArrivingStream : OneWayStream
{
    private const int MostAhead = 1 << 20;
    private const int PortionBytes = 1 << 16;

    private readonly Stream _input;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _wakeUp;
    private readonly object _gate = new();
    private readonly byte[] _ring = new byte[MostAhead];
    private int _first;
    private int _count;
    private bool _isDone;
    private bool _isAbandoned;
    private ExceptionDispatchInfo? _failure;

    /// <param name="input">Stays open. If a read of it never returns, its thread is left running until the process exits.</param>
    /// <param name="cancellation">Ends waiting for input with an <see cref="OperationCanceledException"/>.</param>
    public ArrivingStream(Stream input, CancellationToken cancellation)
    {
        (_input, _cancellation) = (input, cancellation);
        _wakeUp = cancellation.Register(WakeUp);
        new Thread(TakeIn) { IsBackground = true, Name = "input" }.Start();
    }

    /// <summary>Called on the reading thread right before it has to wait: the moment to pass on what has been held back.</summary>
    public Action? BeforeWaiting { get; set; }

    /// <summary>
    /// Waits until more than a known number of bytes has arrived, or the input ends, and returns the beginning without consuming it.
    /// </summary>
    /// <param name="most">The maximum number of bytes to return.</param>
    /// <returns>At most <paramref name="known"/> bytes only if the input has ended.</returns>
    public byte[] Peek(int known, int most)
    {
        lock (_gate)
        {
            while (_count <= known && !_isDone)
                Wait();
            var seen = new byte[Math.Min(most, _count)];
            CopyFromRing(seen);
            return seen;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        if (MustWait())
            BeforeWaiting?.Invoke();
        lock (_gate)
        {
            while (_count == 0 && !_isDone)
                Wait();
            if (_count == 0)
                _failure?.Throw();
            var taken = Math.Min(buffer.Length, _count);
            CopyFromRing(buffer[..taken]);
            _first = (_first + taken) % MostAhead;
            _count -= taken;
            Monitor.PulseAll(_gate);
            return taken;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _wakeUp.Dispose();
            lock (_gate)
            {
                _isAbandoned = true;
                Monitor.PulseAll(_gate);
            }
        }

        base.Dispose(disposing);
    }

    private bool MustWait()
    {
        lock (_gate)
            return _count == 0 && !_isDone;
    }

    private void Wait()
    {
        _cancellation.ThrowIfCancellationRequested();
        Monitor.Wait(_gate);
    }

    private void WakeUp()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    private void CopyFromRing(Span<byte> target)
    {
        var untilWrap = Math.Min(target.Length, MostAhead - _first);
        _ring.AsSpan(_first, untilWrap).CopyTo(target);
        _ring.AsSpan(0, target.Length - untilWrap).CopyTo(target[untilWrap..]);
    }

    private void TakeIn()
    {
        var portion = new byte[PortionBytes];
        try
        {
            for (int read; (read = _input.Read(portion)) > 0; )
            {
                if (!Add(portion.AsSpan(0, read)))
                    return;
            }
        }
        catch (Exception error)
        {
            // Any exception is passed on to the reader.
            _failure = ExceptionDispatchInfo.Capture(error);
        }

        lock (_gate)
        {
            _isDone = true;
            Monitor.PulseAll(_gate);
        }
    }

    private bool Add(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            while (MostAhead - _count < bytes.Length && !_isAbandoned)
                Monitor.Wait(_gate);
            if (_isAbandoned)
                return false;
            var at = (_first + _count) % MostAhead;
            var untilWrap = Math.Min(bytes.Length, MostAhead - at);
            bytes[..untilWrap].CopyTo(_ring.AsSpan(at));
            bytes[untilWrap..].CopyTo(_ring);
            _count += bytes.Length;
            Monitor.PulseAll(_gate);
            return true;
        }
    }
}
