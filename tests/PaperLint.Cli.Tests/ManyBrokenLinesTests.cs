using System.Text.Json;

namespace PaperLint.Cli.Tests;

/// <summary>A file may have more broken lines than anybody will read: the first are listed, and all are counted.</summary>
public sealed class ManyBrokenLinesTests
{
    private const int Broken = 12_000;

    private static readonly string Content =
        "{\"title\": \"Slow Cooling of Glass\", \"abstract\": \"We study how sheets of glass cool.\"}\n"
        + string.Concat(Enumerable.Range(1, Broken).Select(line => $"{{\"n\": {line}, \"title\": }}\n"));

    [Theory]
    [InlineData()]
    [InlineData("--fix")]
    public void All_are_counted(params string[] more)
    {
        using var here = new Workspace().WithFile("a.jsonl", Content);

        var outcome = here.Run(["lint", "a.jsonl", .. more]);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("(11,999 more positions, for the same reason)", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("12,000 positions not examined: --verbose lists 10,001 of them.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_has_the_first_and_the_count_of_the_rest()
    {
        using var here = new Workspace().WithFile("a.jsonl", Content);

        var log = JsonDocument.Parse(here.Run("lint", "a.jsonl", "--output", "sarif").Output).RootElement;

        var told = log.GetProperty("runs")[0]
            .GetProperty("invocations")[0]
            .GetProperty("toolExecutionNotifications")
            .EnumerateArray()
            .Select(notification => notification.GetProperty("message").GetProperty("text").GetString()!)
            .Where(text => text.Contains("value", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(10_001, told.Count);
        Assert.EndsWith("1,999 more positions in this file were not examined for the same reason.", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void They_may_be_accepted()
    {
        using var here = new Workspace().WithFile("a.jsonl", Content).WithFile("paperlint.yml", "on-skipped: warn\n");

        Assert.Equal(0, here.Run("lint", "a.jsonl", "--fail-on", "error").Code);
    }
}
