using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Fixing;

/// <summary>What a fixing run says about itself is true, even if it could not do what it was asked.</summary>
public sealed class FixSentenceTests
{
    [Fact]
    public void A_copy_of_nothing_that_could_be_read_is_not_said_to_be_written()
    {
        using var here = new Workspace().WithFile("a.jsonl", "{\"title\": \n");

        var outcome = here.Run("lint", "a.jsonl", "--fix", "--output-dir", "clean");

        Assert.DoesNotContain("Written to", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_says_of_no_copy_that_it_was_written_and_of_nothing_that_it_is_all()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var error = here.RunStopped(stop.Token, "lint", "a.txt", "--fix", "--output-dir", "clean").Error;

        Assert.DoesNotContain("Written to", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing remains", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(here.Folder, "clean", "manifest.json")));
    }

    [Fact]
    public void Fixes_that_decisions_leave_out_are_not_held_back_as_unsafe()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.Run("lint", "a.txt", "--fix", "--decisions");

        Assert.DoesNotContain("--unsafe-fixes", outcome.Error, StringComparison.Ordinal);
    }
}
