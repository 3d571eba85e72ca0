using System.Runtime.InteropServices;

namespace PaperLint.Cli.Hosting;

/// <summary>
/// SIGXFSZ, which ends a process that writes more to a file than <c>ulimit -f</c> lets it. What writes is told as well, and says so.
/// </summary>
internal static class SizeLimitSignal
{
    /// <summary>The same on Linux and macOS.</summary>
    private const PosixSignal Number = (PosixSignal)25;

    /// <summary>Kept to the very end: signals are heard of later than they come.</summary>
    private static PosixSignalRegistration? _registration;

    public static void Ignore()
    {
        if (!OperatingSystem.IsWindows())
            _registration ??= PosixSignalRegistration.Create(Number, static context => context.Cancel = true);
    }
}
