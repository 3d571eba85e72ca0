namespace PaperLint.Cli.Tests.Fixing;

/// <summary>A run says whether it wrote or removed the file for records that still have errors, even with <c>--fix-only</c>.</summary>
public sealed class QuarantineNoticeTests
{
    private const string Clean =
        "{\"title\": \"Slow Cooling of Glass\", \"abstract\": \"We study how sheets of glass cool when the oven is left to itself.\"}\n";

    [Theory]
    [InlineData("--fix")]
    [InlineData("--fix-only")]
    public void It_is_said_that_it_was_written_and_that_it_was_removed(string fix)
    {
        using var here = new Workspace().WithFile("a.jsonl", $"{Clean}{{}}\n");

        Assert.Contains(
            "1 record that still has errors was copied to q.jsonl.",
            here.Run("lint", "a.jsonl", fix, "--quarantine", "q.jsonl").Error,
            StringComparison.Ordinal
        );
        here.WithFile("a.jsonl", Clean);
        Assert.Contains(
            "No record has errors, so q.jsonl, left by an earlier run, was removed.",
            here.Run("lint", "a.jsonl", fix, "--quarantine", "q.jsonl").Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("q.jsonl", here.Run("lint", "a.jsonl", fix, "--quarantine", "q.jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_says_it_too()
    {
        using var here = new Workspace();

        Assert.Contains(
            "1 record that still has errors was copied to q.jsonl.",
            here.RunWithInput($"{Clean}{{}}\n", "lint", "-", "--fix", "--quarantine", "q.jsonl").Error,
            StringComparison.Ordinal
        );
    }
}
