using System.Diagnostics;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Since;

/// <summary>The commit is unpacked in a temporary folder, and nothing of it is ever left behind.</summary>
public sealed class SinceProcessTests
{
    [Fact]
    public async Task A_run_leaves_nothing_behind()
    {
        Needs.Unix();
        using var checkout = Damaged();
        using var temporary = new Workspace();
        using var process = Start(checkout, temporary);
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Folder, "paperlint-*"));
    }

    [Fact]
    public async Task A_run_that_is_interrupted_leaves_nothing_behind()
    {
        Needs.Unix();
        using var checkout = Damaged();
        using var temporary = new Workspace();
        // A slow filter, so that Git is certainly running when the signal arrives.
        var own = Path.Combine(temporary.Folder, "own-configuration");
        checkout.Git("config", "--file", own, "filter.slow.smudge", $"touch '{temporary.Folder}/started'; exec sleep 60");
        checkout.Here.WithFile(".git/info/attributes", "*.txt filter=slow\n");
        using var process = Start(checkout, temporary, ("GIT_CONFIG_GLOBAL", own));
        for (var waited = 0; waited < 600 && !File.Exists(Path.Combine(temporary.Folder, "started")); waited++)
            await Task.Delay(100);
        Assert.NotEmpty(Directory.GetFileSystemEntries(temporary.Folder, "paperlint-*"));
        Process.Start("kill", ["-INT", process.Id.ToString()]).WaitForExit();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(2, process.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Folder, "paperlint-*"));
    }

    [Fact]
    public async Task Without_Git_it_says_so()
    {
        Needs.Unix();
        using var checkout = Damaged();
        using var temporary = new Workspace();
        using var process = Start(checkout, temporary, ("PATH", temporary.Folder));
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("Git was not found", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Git_refuses_is_said_in_its_own_words()
    {
        Needs.Unix();
        using var checkout = Damaged();
        using var temporary = new Workspace();
        using var process = Start(
            checkout,
            temporary,
            ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"),
            ("GIT_CONFIG_GLOBAL", Path.Combine(temporary.Folder, "none")),
            ("GIT_CONFIG_NOSYSTEM", "1")
        );
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("Git cannot use this checkout: detected dubious ownership in repository", error, StringComparison.Ordinal);
        Assert.Contains("git config --global --add safe.directory ", error, StringComparison.Ordinal);
    }

    private static Checkout Damaged()
    {
        var checkout = new Checkout();
        checkout.Here.WithFile("a.txt", DamagedDigest.Small);
        checkout.Commit();
        checkout.Here.WithFile("a.txt", DamagedDigest.Small + "\n");
        return checkout;
    }

    private static Process Start(Checkout checkout, Workspace temporary, params (string Name, string Value)[] variables)
    {
        var start = TestedProgram.In(checkout.Folder, "lint", "--since", "HEAD");
        start.Environment["TMPDIR"] = temporary.Folder;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
