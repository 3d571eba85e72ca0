using System.Diagnostics;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Fixing;

/// <summary>What only real pipes can show about fixing a stream.</summary>
public sealed class StreamProcessTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_record_comes_out_and_is_reported_before_the_next_goes_in()
    {
        using var here = new Workspace();
        using var process = Start(here);
        var third = DamagedDigest.Mixed.IndexOf("Bounds", StringComparison.Ordinal);
        // A blank line shows that the second record is complete.
        var second = DamagedDigest
            .Mixed[..third]
            .Replace("3.5times faster", "faster, as we present , than before", StringComparison.Ordinal);

        // Nothing else is sent until both have arrived, so it must be the record itself that produced them.
        await process.StandardInput.WriteAsync(second);
        await process.StandardInput.FlushAsync();
        Assert.Contains(
            "Breakage falls by 5% on average, at most by 7%",
            await LineWith(process.StandardOutput, "Breakage"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("stdin:13:", await LineWith(process.StandardError, "TXT0005"), StringComparison.Ordinal);
        Assert.False(process.HasExited);

        await process.StandardInput.WriteAsync(DamagedDigest.Mixed[third..]);
        process.StandardInput.Close();
        Assert.Contains("mathcal{O}", await LineWith(process.StandardOutput, "mathcal"), StringComparison.Ordinal);
        Assert.Contains("with 3 records", await LineWith(process.StandardError, "Examined"), StringComparison.Ordinal);
        await process.WaitForExitAsync().WaitAsync(Long);
        Assert.Equal(1, process.ExitCode);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_an_endless_stream_quietly()
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        const string Endless = "cat a.txt; while tail -n +6 a.txt 2>/dev/null; do :; done";
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"({Endless}) | {TestedProgram.InShell} lint - --fix --quiet --select LTX0002 | head -n 3"])
            {
                WorkingDirectory = here.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = shell.StandardError.ReadToEndAsync();
        try
        {
            Assert.StartsWith("new\n", await shell.StandardOutput.ReadToEndAsync().WaitAsync(Long), StringComparison.Ordinal);
            await shell.WaitForExitAsync().WaitAsync(Long);
            Assert.Equal("", await error);
        }
        finally
        {
            // A pipeline that does not end by itself must not outlive a failed test.
            shell.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Being_interrupted_while_the_input_is_silent_gives_2_and_says_so()
    {
        Needs.Unix();
        using var here = new Workspace();
        using var process = Start(here);
        await process.StandardInput.WriteAsync(DamagedDigest.Mixed[..DamagedDigest.Mixed.IndexOf("Bounds", StringComparison.Ordinal)]);
        await process.StandardInput.FlushAsync();
        await LineWith(process.StandardOutput, "Breakage");

        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();

        await LineWith(process.StandardError, "stopped early");
        await process.WaitForExitAsync().WaitAsync(Long);
        Assert.Equal(2, process.ExitCode);
    }

    private static async Task<string> LineWith(StreamReader reader, string text)
    {
        while (await reader.ReadLineAsync().WaitAsync(Long) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The stream ended without '{text}'.");
    }

    private static Process Start(Workspace here) => Process.Start(TestedProgram.In(here.Folder, "lint", "-", "--fix"))!;
}
