using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Fixing;

/// <summary>Meaningless combinations of options are refused, and no file is touched.</summary>
public sealed class FixUsageTests
{
    [Theory]
    [InlineData("a.txt", "--output-dir", "out")]
    [InlineData("a.txt", "--journal", "j.jsonl")]
    [InlineData("a.txt", "--quarantine", "q.jsonl")]
    [InlineData("a.txt", "--exit-non-zero-on-fix")]
    [InlineData("a.txt", "--diff", "--output-dir", "out")]
    [InlineData("a.txt", "--diff", "--journal", "j.jsonl")]
    [InlineData("a.txt", "--diff", "--quarantine", "q.jsonl")]
    [InlineData("a.txt", "--diff", "--exit-non-zero-on-fix")]
    [InlineData("a.txt", "--diff", "--interactive")]
    [InlineData("a.txt", "--diff", "--output", "jsonl")]
    [InlineData("a.txt", "--fix", "--output-dir", "out", "--journal", "j.jsonl")]
    [InlineData("a.txt", "--fix-only", "--output", "sarif=r.sarif")]
    [InlineData("a.txt", "--fix-only", "--statistics")]
    [InlineData("a.txt", "--fix", "--exit-zero", "--exit-non-zero-on-fix")]
    [InlineData("a.txt", "--interactive")]
    [InlineData("-", "--interactive")]
    [InlineData("-", "a.txt", "--fix")]
    [InlineData("-", "--fix", "--journal", "j.jsonl")]
    [InlineData("a.txt", "--fix", "--quarantine", "a.txt")]
    [InlineData("a.txt", "--fix", "--output-dir", ".")]
    public void Wrong_combinations_give_2_and_touch_nothing(params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.RunWithInput(DamagedDigest.Mixed, ["lint", .. arguments]);

        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
        Assert.Equal(["a.txt"], Directory.GetFileSystemEntries(here.Folder).Select(Path.GetFileName));
        Snapshot.Verify(
            outcome.ToString(),
            string.Join('_', arguments.Select(argument => argument.Length == 1 ? "stdin" : argument.Trim('-')))
        );
    }

    [Fact]
    public void A_journal_that_is_there_already_is_never_overwritten()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("j.jsonl", "mine");

        var outcome = here.Run("lint", "a.txt", "--fix", "--journal", "j.jsonl");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("A journal is never overwritten", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("mine", here.Read("j.jsonl"));
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
    }

    [Fact]
    public void The_command_that_takes_a_run_back_can_be_copied()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Contains(
            "To undo: paperlint undo 'my run.jsonl'",
            here.Run("lint", "a.txt", "--fix", "--journal", "my run.jsonl").Error,
            StringComparison.Ordinal
        );
    }
}
