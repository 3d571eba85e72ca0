using System.ComponentModel;
using System.Diagnostics;

namespace PaperLint.Cli.Tests;

/// <summary>How far a process has come, by what it has used of the processor: that does not depend on what else the machine does.</summary>
internal static class ProcessMoments
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Nothing that starts takes longer to come to rest, even where many run.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>Comes back when the process has used so much, or has ended.</summary>
    public static async Task HasUsed(this Process process, double seconds)
    {
        while (Used(process) is { } used && used.TotalSeconds < seconds)
            await Task.Delay(Look);
    }

    /// <summary>Comes back when the process has begun and uses nothing any more: it waits for somebody, or has ended.</summary>
    public static async Task HasComeToRest(this Process process)
    {
        var (last, since) = (TimeSpan.Zero, Stopwatch.StartNew());
        while (Used(process) is { } used && (used == TimeSpan.Zero || used != last || since.Elapsed < Rest))
        {
            if (used != last)
                since.Restart();
            last = used;
            await Task.Delay(Look);
        }
    }

    /// <returns>Null when it has ended.</returns>
    private static TimeSpan? Used(Process process)
    {
        try
        {
            return process.HasExited ? null : process.TotalProcessorTime;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
