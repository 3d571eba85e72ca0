using System.Diagnostics;
using System.Text;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>What only the real program can show: bytes on its streams, its exit code, and how it reacts to being stopped.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_program_writes_utf8_without_a_mark_and_exits_as_it_should()
    {
        using var here = new Workspace().WithFile(
            "a.txt",
            DamagedDigest.One.Replace("Glass Sheets", "Glass Sheets in Žilina", StringComparison.Ordinal)
        );
        using var process = Start(here, "lint", "a.txt", "--output", "jsonl");
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Equal((byte)'{', bytes.ToArray()[0]);
        Assert.Contains("\"LTX0002\"", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_interrupted_ends_the_run_with_2_and_leaves_no_half_written_report()
    {
        Needs.Unix();
        using var here = new Workspace();
        // Standard input never ends, and holds more than a pipe does: once all of it is written, the program is running.
        using var process = Start(here, "lint", "-", "--output", "sarif=report.sarif");
        await process.StandardInput.WriteAsync(DamagedDigest.Of(1_000));
        await process.StandardInput.FlushAsync();
        Process.Start("kill", ["-INT", process.Id.ToString()]).WaitForExit();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(2, process.ExitCode);
        Assert.Empty(Directory.GetFiles(here.Folder));
    }

    [Fact]
    public async Task A_report_may_go_to_a_device_which_stays_one()
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One).WithFile("all.jsonl", "{}\n");
        var error = await ErrorsOf(
            here,
            $"{TestedProgram.InShell} lint a.txt --quiet --output jsonl=/dev/fd/3 3>report.jsonl; {TestedProgram.InShell} lint a.txt --quiet --output jsonl=/dev/fd/3 3>>all.jsonl"
        );

        Assert.Equal("", error);
        Assert.StartsWith("{", here.Read("report.jsonl"), StringComparison.Ordinal);
        Assert.Equal("{}\n" + here.Read("report.jsonl"), here.Read("all.jsonl"));
        Assert.Equal(
            ["a.txt", "all.jsonl", "report.jsonl"],
            Directory.GetFileSystemEntries(here.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_bug()
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var error = await ErrorsOf(here, $"{TestedProgram.InShell} lint a.txt --verbose | true; echo done");

        Assert.DoesNotContain("bug", error, StringComparison.Ordinal);
    }

    /// <summary>What a shell command writes to standard error.</summary>
    private static async Task<string> ErrorsOf(Workspace here, string command)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", command])
            {
                WorkingDirectory = here.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return error;
    }

    private static Process Start(Workspace here, params string[] arguments) => Process.Start(TestedProgram.In(here.Folder, arguments))!;
}
