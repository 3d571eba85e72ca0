using System.Text.Json;

namespace PaperLint.Cli.Tests;

/// <summary>Rules below the minimum precision are left out everywhere.</summary>
public sealed class PrecisionTests
{
    /// <summary>Findings of LTX0002, whose precision is very high, and of LTX0001, whose precision is high.</summary>
    private const string Papers =
        """{"id": "7", "url": "https://huggingface.co/papers/7", "title": "On Kilns", "abstract": "A kiln of ours gains 4\\% in a day, and it runs 3.5times faster than any other kiln that we know of in the whole of the valley."}""";

    [Theory]
    [InlineData("low", "LTX0001,LTX0002")]
    [InlineData("high", "LTX0001,LTX0002")]
    [InlineData("very-high", "LTX0002")]
    public void Only_rules_that_are_sure_enough_are_reported(string level, string rules)
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);

        var outcome = here.Run("lint", "--min-precision", level, "--output", "jsonl", "--output", "sarif=out.sarif");

        Assert.Equal(rules.Split(','), Rules(outcome));
        using var log = JsonDocument.Parse(here.Read("out.sarif"));
        var known = log
            .RootElement.GetProperty("runs")[0]
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString());
        Assert.Equal(level != "very-high", known.Contains("LTX0001"));
    }

    [Fact]
    public void Only_their_fixes_are_made_by_every_way_of_fixing()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        var mended = here.RunWithInput(Papers, "lint", "-", "--fix", "--min-precision", "very-high").Output;
        here.Run("lint", "--fix", "--min-precision", "very-high");
        Assert.Equal(mended, here.Read("a.jsonl"));
        Assert.Equal(Papers.Replace("4\\\\%", "4%", StringComparison.Ordinal), mended);
    }

    [Fact]
    public void The_configuration_may_say_it_and_the_command_line_is_stronger()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers).WithFile("paperlint.yml", "min-precision: very-high\n");
        Assert.Equal(["LTX0002"], Rules(here.Run("lint", "--output", "jsonl")));
        Assert.Equal(["LTX0001", "LTX0002"], Rules(here.Run("lint", "--output", "jsonl", "--min-precision", "medium")));
        Assert.Matches(@"min-precision +very-high +\S*paperlint.yml:1:16", here.Run("config").Output);
    }

    [Fact]
    public void A_baseline_has_only_what_would_be_reported_and_loses_nothing_that_was_not_asked_for()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        Assert.Contains("1 finding recorded", here.Run("baseline", "--min-precision", "very-high").Output, StringComparison.Ordinal);
        Assert.Equal(
            ["LTX0001"],
            [
                .. here.Run("lint", "--output", "jsonl")
                    .Output.Split('\n')
                    .Where(line => line.Contains("\"state\":\"new\"", StringComparison.Ordinal))
                    .Select(RuleOf),
            ]
        );
        here.Run("baseline", "--update");
        here.WithFile("a.jsonl", Papers.Replace("3.5times", "3.5×", StringComparison.Ordinal));
        Assert.DoesNotContain("gone", here.Run("lint", "--min-precision", "very-high").Error, StringComparison.Ordinal);
        Assert.Contains("1 finding of the baseline is gone", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_word_is_a_mistake()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        Assert.Equal(2, here.Run("lint", "--min-precision", "certain").Code);
        Assert.Contains("very-high", here.Run("baseline", "--min-precision", "certain").Error, StringComparison.Ordinal);
    }

    private static string[] Rules(Outcome outcome) =>
        [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RuleOf).Order(StringComparer.Ordinal)];

    private static string RuleOf(string line)
    {
        using var finding = JsonDocument.Parse(line);
        return finding.RootElement.GetProperty("rule").GetString()!;
    }
}
