using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace PaperLint.Cli.Reviewing;

/// <summary>Reads single keys from the terminal, without Enter and without echo.</summary>
/// <remarks>
/// The system's console restores the terminal when the process ends, however it ends. Waiting for a key cannot be cancelled, so a separate
/// background thread waits, which ends with the process.
/// </remarks>
internal sealed class TerminalKeys : KeySource
{
    private readonly BlockingCollection<KeyPress> _presses = [];
    private readonly Func<ConsoleKeyInfo> _readKey;
    private readonly CancellationToken _cancellation;
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <param name="readKey">Waits for a key and returns it.</param>
    public TerminalKeys(Func<ConsoleKeyInfo> readKey, CancellationToken cancellation)
    {
        (_readKey, _cancellation) = (readKey, cancellation);
        if (!OperatingSystem.IsWindows())
        {
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => _presses.Add(new KeyPress(KeyPressKind.Redraw))));
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => _presses.Add(new KeyPress(KeyPressKind.Redraw))));
        }

        new Thread(ReadKeys) { IsBackground = true, Name = "keys" }.Start();
    }

    public override bool IsLive => true;

    public override KeyPress Read() => _presses.Take(_cancellation);

    /// <summary>Keeps the queue, because a key may still arrive.</summary>
    public override void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void ReadKeys()
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

                if (PressOf(key, half) is { } press)
                    _presses.Add(press);
                half = "";
            }
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            // The terminal was closed.
            _presses.Add(new KeyPress(KeyPressKind.EndOfInput));
        }
    }

    /// <param name="half">The first half of a surrogate pair that was read before; empty if there was none.</param>
    private static KeyPress? PressOf(ConsoleKeyInfo key, string half) =>
        (key.Key, key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) switch
        {
            (ConsoleKey.Enter, _) => new KeyPress(KeyPressKind.Enter),
            (ConsoleKey.Escape, _) => new KeyPress(KeyPressKind.Escape),
            (ConsoleKey.Backspace, ConsoleModifiers.None) => new KeyPress(KeyPressKind.Backspace),
            (ConsoleKey.Backspace, _) or (ConsoleKey.W, ConsoleModifiers.Control) => new KeyPress(KeyPressKind.DeleteWord),
            (ConsoleKey.U, ConsoleModifiers.Control) => new KeyPress(KeyPressKind.DeleteLine),
            (ConsoleKey.Delete, _) => new KeyPress(KeyPressKind.Delete),
            (ConsoleKey.LeftArrow, _) => new KeyPress(KeyPressKind.Left),
            (ConsoleKey.RightArrow, _) => new KeyPress(KeyPressKind.Right),
            (ConsoleKey.Home, _) or (ConsoleKey.A, ConsoleModifiers.Control) => new KeyPress(KeyPressKind.Home),
            (ConsoleKey.End, _) or (ConsoleKey.E, ConsoleModifiers.Control) => new KeyPress(KeyPressKind.End),
            (ConsoleKey.D, ConsoleModifiers.Control) => new KeyPress(KeyPressKind.EndOfInput),
            _ when !char.IsControl(key.KeyChar) => new KeyPress(KeyPressKind.Text, $"{half}{key.KeyChar}"),
            _ => null,
        };
}
