using PaperLint.Cli.Hosting;

namespace PaperLint.Cli.Reviewing;

/// <summary>Where answers come from.</summary>
internal abstract class KeySource : IDisposable
{
    /// <summary>Whether somebody sees what they press, so that a line can be given to them to change.</summary>
    public abstract bool IsLive { get; }

    /// <summary>Waits for the next one.</summary>
    /// <exception cref="OperationCanceledException">The program was asked to stop.</exception>
    public abstract KeyPress Read();

    public abstract void Dispose();

    public static KeySource Of(Host host, CancellationToken cancellation) =>
        host.InputIsTerminal ? new TerminalKeys(host.ReadKey, cancellation) : new StreamKeys(host.OpenInput());
}
