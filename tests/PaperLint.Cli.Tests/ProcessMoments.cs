using System.ComponentModel;
using System.Diagnostics;

namespace PaperLint.Cli.Tests;

/// <summary>Tells how far a process has come by its processor time, which does not depend on other load on the machine.</summary>
internal static class ProcessMoments
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Longer than any pause while the program starts, even when many processes run.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>The same while the system has counted no processor time yet: a native program starts in less than it counts.</summary>
    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(10);

    /// <summary>Returns when the process has used this much processor time, or has ended.</summary>
    public static async Task HasUsed(this Process process, double seconds)
    {
        while (Used(process) is { } used && used.TotalSeconds < seconds)
            await Task.Delay(Look);
    }

    /// <summary>Returns when the process has started and no longer uses the processor, because it waits for input or has ended.</summary>
    public static async Task HasComeToRest(this Process process)
    {
        var (last, since) = (TimeSpan.Zero, Stopwatch.StartNew());
        while (Used(process) is { } used && (used != last || since.Elapsed < (used == TimeSpan.Zero ? LongRest : Rest)))
        {
            if (used != last)
                since.Restart();
            last = used;
            await Task.Delay(Look);
        }
    }

    /// <returns>The processor time used so far; null if the process has ended.</returns>
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
