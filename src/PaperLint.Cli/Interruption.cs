using System.Runtime.InteropServices;

namespace PaperLint.Cli;

/// <summary>Ctrl-C and polite termination: the run is asked to stop, and given a moment to do so.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>A read from a pipe that nobody writes to cannot be cancelled; after this long the process ends anyway.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of the run, or that of failure where it did not stop in time.</summary>
    public async Task<int> Await(Task<int> run)
    {
        var interrupted = Task.Delay(Timeout.Infinite, Token).ContinueWith(
            _ => Task.Delay(Grace), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
        return await Task.WhenAny(run, interrupted) == run ? await run : ExitCode.Failure;
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _source.Cancel();
    }
}
