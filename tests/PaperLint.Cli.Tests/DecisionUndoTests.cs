namespace PaperLint.Cli.Tests;

/// <summary>Undoing a run that applied decisions restores those decisions, and keeps what was decided since.</summary>
public sealed class DecisionUndoTests
{
    [Fact]
    public void Undoing_a_run_gives_its_decisions_back()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        DecidedRecord.Decide(here, (0, "accept", null), (2, "accept", "the (two)"), (3, "reject", null));
        var before = here.Read(".paperlint/decisions.jsonl");
        here.Run("lint", "--fix", "--decisions");
        Assert.NotEqual(before, here.Read(".paperlint/decisions.jsonl"));

        Assert.Equal(0, here.Run("undo").Code);

        Assert.Equal(before, here.Read(".paperlint/decisions.jsonl"));
        Assert.Equal(DecidedRecord.One, here.Read("a.jsonl"));
        Assert.DoesNotContain("void", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Undoing_a_run_keeps_what_was_decided_since()
    {
        using var here = new Workspace()
            .WithFile("a.jsonl", DecidedRecord.One)
            .WithFile("b.jsonl", DecidedRecord.One.Replace("2403.1", "2403.2", StringComparison.Ordinal));
        DecidedRecord.Decide(here, (0, "accept", null));
        here.Run("lint", "a.jsonl", "--fix", "--decisions");
        here.Run("suppress", DecidedRecord.Prints(here).Last(), "--reason", "The source has it.");
        var since = here.Read(".paperlint/decisions.jsonl");

        Assert.Equal(0, here.Run("undo").Code);

        var now = here.Read(".paperlint/decisions.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, now.Length);
        Assert.Contains(since.TrimEnd(), now);
        Assert.Contains(now, line => line.Contains("\"accept\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Undoing_a_run_for_one_copy_keeps_the_decision_about_the_other()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One).WithFile("b.jsonl", DecidedRecord.One);
        here.RunWithInput("rA name.\n", "review", "--select", "TXT0001");
        here.Run("lint", "--fix");
        // A file that was changed since the run is not undone.
        here.WithFile("b.jsonl", here.Read("b.jsonl") + DecidedRecord.One.Replace("2403.1", "2403.2", StringComparison.Ordinal));

        here.Run("undo");

        Assert.Equal(DecidedRecord.One, here.Read("a.jsonl"));
        Assert.Contains("2 findings suppressed.", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Undoing_a_run_with_broken_decisions_says_so_and_can_be_repeated()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        DecidedRecord.Decide(here, (0, "accept", null));
        var before = here.Read(".paperlint/decisions.jsonl");
        here.Run("lint", "--fix", "--decisions");
        here.WithFile(".paperlint/decisions.jsonl", "=======\n");

        var outcome = here.Run("undo");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(".paperlint/decisions.jsonl:1:1", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(DecidedRecord.One, here.Read("a.jsonl"));
        here.WithFile(".paperlint/decisions.jsonl", "");
        Assert.Equal(0, here.Run("undo").Code);
        Assert.Equal(before, here.Read(".paperlint/decisions.jsonl"));
    }
}
