using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Ctrl-C and SIGTERM end any run soon, and leave nothing half-done.</summary>
/// <remarks>The time is logged but not tested, because a busy machine may be slow. A run that never ends still fails the test.</remarks>
public sealed class StoppingTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    /// <summary>One record of several megabytes that is damage throughout, so that a run is certain to be in the middle of it.</summary>
    private static readonly string Crowded =
        JsonSerializer.Serialize(
            new
            {
                id = "2403.01234",
                title = "On Kilns",
                url = "https://huggingface.co/papers/2403.01234",
                @abstract = CrowdedText.Of(CrowdedText.Mixed, 60_000),
            }
        ) + "\n";

    /// <param name="seconds">
    /// Seconds of processor time, so that a run has come equally far on a busy and an idle machine. They apply at full size; otherwise a
    /// third of them.
    /// </param>
    [Theory]
    [InlineData("lint a.jsonl", "INT", 0.3)]
    [InlineData("lint a.jsonl", "TERM", 2)]
    [InlineData("lint a.jsonl --output sarif=report.sarif", "TERM", 4)]
    [InlineData("lint a.jsonl --fix", "INT", 2)]
    [InlineData("lint a.jsonl --fix", "TERM", 5)]
    [InlineData("lint a.jsonl --fix --output-dir clean", "TERM", 5)]
    [InlineData("baseline a.jsonl", "INT", 4)]
    public async Task A_signal_ends_a_run_at_any_moment(string arguments, string signal, double seconds)
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.jsonl", Crowded);
        var (outcome, hasEnded) = await Signalled(here, arguments, signal, process =>
            process.HasUsed(Effort.IsFull ? seconds : seconds / 3)
        );
        Assert.SkipWhen(hasEnded, "The run had ended before there was anything to stop.");
        // A signal that comes before the program has begun kills the process before it has done anything.
        Assert.True(outcome.Code == 2 || (outcome is { Code: 130 or 143, Error: "" }), $"{outcome.Code}: {outcome.Error}");
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Crowded, here.Read("a.jsonl"));
        Assert.DoesNotContain(Directory.EnumerateFiles(here.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName), name =>
            name is "report.sarif" or "baseline.jsonl"
        );
    }

    /// <summary>Nothing is written to the pipe, and it stays open.</summary>
    [Theory]
    [InlineData("lint -", "INT")]
    [InlineData("lint - --fix", "TERM")]
    [InlineData("review a.txt", "INT")]
    public async Task A_signal_ends_waiting_for_input(string arguments, string signal)
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var (outcome, hasEnded) = await Signalled(here, arguments, signal, static process => process.HasComeToRest());
        Assert.False(hasEnded);
        Assert.Equal(2, outcome.Code);
        StreamTests.IsOneSentence(outcome.Error);
        Assert.Contains("topped", outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<(Outcome Outcome, bool HasEnded)> Signalled(
        Workspace here,
        string arguments,
        string signal,
        Func<Process, Task> moment
    )
    {
        using var process = Shell.Start(here, $"exec {TestedProgram.InShell} {arguments}");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await moment(process);
        var hasEnded = process.HasExited;
        var clock = Stopwatch.StartNew();
        Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Soon);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        Console.WriteLine($"'{arguments}' ended {clock.Elapsed.TotalSeconds:0.00} s after SIG{signal}.");
        return (new Outcome(process.ExitCode, await output, await error), hasEnded);
    }
}
