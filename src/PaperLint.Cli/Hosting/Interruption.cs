using System.Runtime.InteropServices;

namespace PaperLint.Cli.Hosting;

/// <summary>
/// Handles Ctrl-C and SIGTERM: asks the run to stop and gives it a moment to do so. If it does not stop in time, or on a second signal, the
/// process is ended.
/// </summary>
/// <remarks>
/// Ending the process is safe at any moment, just as killing it is: files are replaced in one step, after the journal records it, and the
/// next run that writes to the same folder deletes leftover drafts. Nothing here waits for the thread pool, which may be busy for a long
/// time.
/// </remarks>
internal sealed class Interruption : IDisposable
{
    /// <summary>Together with the end of the process, this takes less than a second.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(600);

    /// <summary>How long writing the last message may block; after that, the process ends without it.</summary>
    private static readonly TimeSpan MessageTimeout = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _error;
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;
    private volatile bool _isOver;

    /// <param name="error">Where to report that the run was stopped.</param>
    public Interruption(TextWriter error)
    {
        _error = error;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Waits for the run, whose exit code is returned. After it ends, no message about stopping is written.</summary>
    public async Task<int> Await(Task<int> run)
    {
        var code = await run;
        _isOver = true;
        return code;
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
        if (Interlocked.Increment(ref _signals) > 1)
            End();
        new Thread(EndAfterGrace) { IsBackground = true, Name = "grace" }.Start();
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run ended by itself at this moment.
        }
    }

    private void EndAfterGrace()
    {
        Thread.Sleep(Grace);
        End();
    }

    private void End()
    {
        if (!_isOver)
        {
            var saying = new Thread(Say) { IsBackground = true, Name = "last words" };
            saying.Start();
            saying.Join(MessageTimeout);
        }

        Environment.Exit(ExitCode.Failure);
    }

    private void Say() => _error.WriteLine("Stopped.");
}
