using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace PaperLint.Cli.Reviewing;

/// <summary>Keys of the terminal, one by one, without Enter and without being shown.</summary>
/// <remarks>
/// The system's console puts the terminal back as it was when the process ends, however it does. It cannot be asked to stop waiting for a
/// key, so a thread of its own waits, which goes with the process.
/// </remarks>
internal sealed class TerminalKeys : KeySource
{
    private readonly BlockingCollection<Stroke> _strokes = [];
    private readonly Func<ConsoleKeyInfo> _readKey;
    private readonly CancellationToken _cancellation;
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <param name="readKey">Waits for a key.</param>
    public TerminalKeys(Func<ConsoleKeyInfo> readKey, CancellationToken cancellation)
    {
        (_readKey, _cancellation) = (readKey, cancellation);
        if (!OperatingSystem.IsWindows())
        {
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => _strokes.Add(new Stroke(StrokeKind.Redraw))));
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => _strokes.Add(new Stroke(StrokeKind.Redraw))));
        }

        new Thread(TakeIn) { IsBackground = true, Name = "keys" }.Start();
    }

    public override bool IsLive => true;

    public override Stroke Read() => _strokes.Take(_cancellation);

    /// <summary>The queue stays: a key may still come in.</summary>
    public override void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void TakeIn()
    {
        var half = "";
        try
        {
            while (true)
            {
                var key = _readKey();
                if (char.IsHighSurrogate(key.KeyChar))
                {
                    half = key.KeyChar.ToString();
                    continue;
                }

                if (StrokeOf(key, half) is { } stroke)
                    _strokes.Add(stroke);
                half = "";
            }
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            // The terminal is gone.
            _strokes.Add(new Stroke(StrokeKind.EndOfInput));
        }
    }

    /// <param name="half">What came before, where it takes two units to make a character.</param>
    private static Stroke? StrokeOf(ConsoleKeyInfo key, string half) => (key.Key, key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) switch
    {
        (ConsoleKey.Enter, _) => new Stroke(StrokeKind.Enter),
        (ConsoleKey.Escape, _) => new Stroke(StrokeKind.Escape),
        (ConsoleKey.Backspace, ConsoleModifiers.None) => new Stroke(StrokeKind.Backspace),
        (ConsoleKey.Backspace, _) or (ConsoleKey.W, ConsoleModifiers.Control) => new Stroke(StrokeKind.DeleteWord),
        (ConsoleKey.U, ConsoleModifiers.Control) => new Stroke(StrokeKind.DeleteLine),
        (ConsoleKey.Delete, _) => new Stroke(StrokeKind.Delete),
        (ConsoleKey.LeftArrow, _) => new Stroke(StrokeKind.Left),
        (ConsoleKey.RightArrow, _) => new Stroke(StrokeKind.Right),
        (ConsoleKey.Home, _) or (ConsoleKey.A, ConsoleModifiers.Control) => new Stroke(StrokeKind.Home),
        (ConsoleKey.End, _) or (ConsoleKey.E, ConsoleModifiers.Control) => new Stroke(StrokeKind.End),
        (ConsoleKey.D, ConsoleModifiers.Control) => new Stroke(StrokeKind.EndOfInput),
        _ when !char.IsControl(key.KeyChar) => new Stroke(StrokeKind.Text, $"{half}{key.KeyChar}"),
        _ => null,
    };
}
