using System.Runtime.InteropServices;

namespace PaperLint.Cli.Hosting;

/// <summary>
/// Ignores SIGXFSZ, which would end the process when a file exceeds the limit of <c>ulimit -f</c>. The write then fails with an error,
/// which is reported.
/// </summary>
internal static class SizeLimitSignal
{
    /// <summary>The number is the same on Linux and macOS.</summary>
    private const PosixSignal Number = (PosixSignal)25;

    /// <summary>Never disposed, because signals may be delivered late.</summary>
    private static PosixSignalRegistration? _registration;

    public static void Ignore()
    {
        if (!OperatingSystem.IsWindows())
            _registration ??= PosixSignalRegistration.Create(Number, static context => context.Cancel = true);
    }
}
