using System.Text.Json;

namespace PaperLint.Cli.Tests;

/// <summary>What the program says about a source in which many records lack the same field.</summary>
public sealed class SourceFactTests
{
    private static readonly string Papers = string.Concat(
        Enumerable
            .Range(0, 300)
            .Select(row =>
                $"{{\"id\": \"p{row}\", \"title\": \"A Title of Paper {row}\"{(row % 3 == 0 ? "" : ", \"abstract\": \"We study how sheets cool in a small oven, and find that they cool as slowly as they should.\"")}}}\n"
            )
    );

    [Fact]
    public void It_is_one_finding_in_every_report()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        var outcome = here.Run("lint", "a.jsonl", "--output", "jsonl=out.jsonl", "--output", "sarif=out.sarif");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("A record has no abstract, in 100 of 300 records (33.3 %).", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding: 1 warning.", outcome.Error, StringComparison.Ordinal);
        using var line = JsonDocument.Parse(Assert.Single(here.Read("out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(100, line.RootElement.GetProperty("fact").GetProperty("records").GetInt32());
        using var log = JsonDocument.Parse(here.Read("out.sarif"));
        Assert.Equal(1, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    /// <summary>
    /// A rule with a fix makes a fact only of what more than half of the records have, and <c>--fix</c> mends all of them.
    /// </summary>
    [Theory]
    [InlineData(2, 150)]
    [InlineData(3, 1)]
    public void What_can_be_mended_is_a_fact_if_most_records_have_it(int every, int findings)
    {
        var papers = string.Concat(
            Enumerable
                .Range(0, 300)
                .Select(row =>
                    $"{{\"id\": \"p{row}\", \"abstract\": \"We study how sheet number {row} cools{(row % every == 0 ? "" : " in a <b>small</b> oven")}.\"}}\n"
                )
        );
        using var here = new Workspace().WithFile("a.jsonl", papers);
        var outcome = here.Run("lint", "a.jsonl", "--select", "MRK0004", "--output", "jsonl=out.jsonl");
        Assert.Equal(findings, here.Read("out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(findings == 1, outcome.Output.Contains("in 200 of 300 records (66.7 %).", StringComparison.Ordinal));
        here.Run("lint", "a.jsonl", "--select", "MRK0004", "--fix");
        Assert.DoesNotContain("<b>", here.Read("a.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void Exit_codes_and_selection_work_as_ever()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        Assert.Equal(0, here.Run("lint", "a.jsonl", "--fail-on", "error").Code);
        Assert.Equal(0, here.Run("lint", "a.jsonl", "--ignore", "missing-abstract").Code);
        Assert.Equal(0, here.Run("lint", "a.jsonl", "--select", "DUP").Code);
        Assert.Equal(1, here.Run("lint", "a.jsonl", "--select", "FLD0001").Code);
    }

    [Fact]
    public void Standard_input_is_a_source_too()
    {
        using var here = new Workspace();
        Assert.Equal(
            here.RunWithInput(Papers, "lint", "-", "--output", "jsonl").Output,
            here.RunWithInput(Papers, "lint", "-", "--threads", "1", "--output", "jsonl").Output
        );
        var mended = here.RunWithInput(Papers, "lint", "-", "--fix");
        Assert.Equal(Papers, mended.Output);
        Assert.Contains("A record has no abstract, in 100 of 300 records (33.3 %).", mended.Error, StringComparison.Ordinal);
        Assert.Equal(1, mended.Error.Split("FLD0001").Length - 1);
    }

    [Fact]
    public void The_page_of_a_rule_says_so()
    {
        using var here = new Workspace();
        Assert.Contains("A fact about the source", here.Run("explain", "FLD0001").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("A fact about the source", here.Run("explain", "LTX0002").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("text")]
    [InlineData("file")]
    [InlineData("profile")]
    public void Grouping_is_presentation(string what)
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            Papers
                + "{\"title\": \"One\", \"abstract\": \"We gain the the most where others lose the the most, in so many words that nobody counts them.\"}\n"
        );
        var plain = here.Run("lint", "a.jsonl", "--output", "jsonl");
        var grouped = here.Run("lint", "a.jsonl", "--group-by", what);
        Assert.Equal(plain.Code, grouped.Code);
        Assert.Equal(plain.Output, here.Run("lint", "a.jsonl", "--group-by", what, "--output", "jsonl").Output);
        Assert.StartsWith(what == "text" ? "         rule" : $"         {what}", grouped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_can_be_grouped_by()
    {
        using var here = new Workspace();
        Assert.Equal(2, here.Run("lint", "--group-by", "colour").Code);
    }
}
