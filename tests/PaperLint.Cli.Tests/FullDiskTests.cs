using System.Diagnostics;
using System.Text.Json;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>
/// The disk becomes full in the middle of any write: the program reports it and exits with code 2, the data is unchanged, and no other file
/// is left.
/// </summary>
/// <remarks>
/// The disk is a file system in memory that only the process sees, so the tests need a Linux that lets every user mount one.
/// </remarks>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData(20, "paperlint lint a.jsonl --fix --quiet", "a.jsonl: The fixed file cannot be written")]
    [InlineData(64, "paperlint lint a.jsonl --fix --quiet", "a.jsonl: The journal cannot be written")]
    [InlineData(20, "paperlint lint a.jsonl --fix --output-dir clean --quiet", "a.jsonl: The fixed file cannot be written")]
    [InlineData(64, "paperlint lint a.jsonl --output jsonl=report.jsonl", ": The file cannot be written: The disk is full.")]
    [InlineData(64, "paperlint lint a.jsonl --output sarif=report.sarif", ": The file cannot be written: The disk is full.")]
    [InlineData(64, "paperlint baseline a.jsonl", "The baseline cannot be written")]
    [InlineData(
        20,
        "yes > full; paperlint init a.jsonl; code=$?; rm full; (exit $code)",
        "paperlint.yml: The configuration cannot be written: The disk is full."
    )]
    [InlineData(64, "printf a | paperlint review a.jsonl", "The decisions cannot be written")]
    public async Task What_cannot_be_written_is_as_it_was(int kilobytes, string command, string sentence)
    {
        Assert.SkipUnless(CanMakeDisks.Value, "This system does not let everybody make a disk.");
        var content =
            JsonSerializer.Serialize(
                new
                {
                    id = "2403.01234",
                    title = "On Kilns",
                    url = "https://huggingface.co/papers/2403.01234",
                    @abstract = CrowdedText.Of("escapes", 800),
                }
            ) + "\n";
        using var here = new Workspace()
            .WithFile("a.jsonl", content)
            .WithFile("disk/none", "")
            .WithFile(
                "try.sh",
                $$"""
                paperlint() { {{TestedProgram.InShell}} "$@"; }
                mount -t tmpfs -o size={{kilobytes}}k tmpfs disk && cp a.jsonl disk && cd disk || exit 99
                {{command}}
                code=$?
                cmp a.jsonl ../a.jsonl && find . -type f > ../left
                exit $code
                """
            );
        var outcome = await Shell.Run(here, "unshare -rm sh try.sh");
        Assert.Equal(2, outcome.Code);
        Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        var left = here.Read("left").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(left, name =>
            name.Contains("/.paperlint-", StringComparison.Ordinal)
            || name.Contains("report", StringComparison.Ordinal)
            || (name.EndsWith(".jsonl", StringComparison.Ordinal) && name != "./a.jsonl")
        );
    }

    private static readonly Lazy<bool> CanMakeDisks = new(static () =>
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare"))
            return false;
        using var process = Process.Start(
            new ProcessStartInfo("/usr/bin/unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    });
}
