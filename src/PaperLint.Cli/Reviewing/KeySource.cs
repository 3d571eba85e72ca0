using PaperLint.Cli.Hosting;

namespace PaperLint.Cli.Reviewing;

/// <summary>Where the answers of a dialogue come from.</summary>
internal abstract class KeySource : IDisposable
{
    /// <summary>Whether the user sees what they type, so that existing text can be offered for editing.</summary>
    public abstract bool IsLive { get; }

    /// <summary>Waits for the next key.</summary>
    /// <exception cref="OperationCanceledException">The program was asked to stop.</exception>
    public abstract KeyPress Read();

    public abstract void Dispose();

    public static KeySource Of(Host host, CancellationToken cancellation) =>
        host.InputIsTerminal ? new TerminalKeys(host.ReadKey, cancellation) : new StreamKeys(host.OpenInput());
}
