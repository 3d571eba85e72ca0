using System.Runtime.InteropServices;

namespace PaperLint.Cli.Hosting;

/// <summary>
/// Ctrl-C and polite termination: the run is asked to stop, and given a moment to do so. What does not hear by then, and whoever is asked a
/// second time, ends with the process.
/// </summary>
/// <remarks>
/// That is safe at any moment, as a kill is: files take the place of others in one step, after the journal says so, and a draft that is
/// left goes with the next run there. Nothing here waits for the thread pool, which may be busy for long.
/// </remarks>
internal sealed class Interruption : IDisposable
{
    /// <summary>Together with the end of the process, less than a second.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(600);

    /// <summary>So long somebody may take to read what is said; after that it stays unsaid.</summary>
    private static readonly TimeSpan MostForSaying = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _error;
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;
    private volatile bool _isOver;

    /// <param name="error">Where it is said that the run was stopped.</param>
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

    /// <summary>The exit code of the run, which has said all there is to say.</summary>
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
            // The run has just ended by itself.
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
            saying.Join(MostForSaying);
        }

        Environment.Exit(ExitCode.Failure);
    }

    private void Say() => _error.WriteLine("Stopped.");
}
