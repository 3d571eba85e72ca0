using System.Text.Json;

namespace PaperLint.Cli.Tests;

/// <summary>An empty record has lost its paper. This is reported like any missing title, whatever the format.</summary>
public sealed class EmptyRecordTests
{
    private const string Record =
        "{\"title\": \"Slow Cooling of Glass\", \"abstract\": \"We study how sheets of glass cool when the oven is left to itself.\"}";

    [Theory]
    [InlineData("a.jsonl", Record + "\n{}\n", "a.jsonl:2:1", "{}")]
    [InlineData("a.jsonl", Record + "\n {\"title\": null, \"authors\": []}\n", "a.jsonl:2:2", "{\"title\": null, \"authors\": []}")]
    [InlineData("a.jsonl", Record + "\n{\"pages\": 12}\n", "a.jsonl:2:1", "{\"pages\": 12}")]
    [InlineData("a.json", "[" + Record + ",\n{}]", "a.json:2:1", "{}")]
    [InlineData(
        "a.csv",
        "title,abstract,doi\nSlow Cooling,\"We study how sheets of glass cool when the oven is left to itself, and more.\",10.1/x\n,,\n",
        "a.csv:3:1",
        ",,"
    )]
    public void It_lacks_title_and_abstract_at_its_place(string name, string content, string place, string shown)
    {
        using var here = new Workspace().WithFile(name, content);

        var outcome = here.Run("lint", name);

        Assert.Equal(1, outcome.Code);
        Assert.Contains(
            $"{place}: error FLD0002 missing-title: The record '{shown}' has no title.",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{place}: warning FLD0001 missing-abstract: The record '{shown}' has no abstract.",
            outcome.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Thousands_are_told_once()
    {
        using var here = new Workspace().WithFile("a.jsonl", Record + "\n" + string.Concat(Enumerable.Repeat("{}\n", 3_000)));

        Assert.Equal(2, here.Run("lint", "a.jsonl", "--output", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_is_decided_about_it_holds_and_nothing_is_written_into_it()
    {
        const string Content = Record + "\n{}\n";
        using var here = new Workspace().WithFile("a.jsonl", Content);

        foreach (var finding in here.Run("lint", "a.jsonl", "--output", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(
                0,
                here.Run(
                    "suppress",
                    JsonDocument.Parse(finding).RootElement.GetProperty("fingerprint").GetString()!,
                    "a.jsonl",
                    "--reason",
                    "a placeholder"
                ).Code
            );
        Assert.Equal("Nothing found.", here.Run("lint", "a.jsonl").Error.Trim().Split('\n')[0].Trim());
        here.WithFile(
            ".paperlint/decisions.jsonl",
            string.Concat(
                here.Read(".paperlint/decisions.jsonl")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line =>
                        line.Replace("\"verdict\":\"reject\"", "\"verdict\":\"accept\"", StringComparison.Ordinal)
                            .Replace("\"reason\"", "\"replacement\":\"x\",\"reason\"", StringComparison.Ordinal) + "\n"
                    )
            )
        );
        Assert.NotEqual(0, here.Run("lint", "a.jsonl", "--fix", "--decisions").Code);
        Assert.Equal(Content, here.Read("a.jsonl"));
    }

    [Fact]
    public void A_baseline_knows_it_again()
    {
        using var here = new Workspace().WithFile("a.jsonl", Record + "\n{}\n{}\n");

        Assert.Equal(0, here.Run("baseline", "a.jsonl").Code);
        Assert.Equal(0, here.Run("lint", "a.jsonl").Code);
        Assert.Equal(1, here.WithFile("a.jsonl", Record + "\n{}\n{}\n{}\n").Run("lint", "a.jsonl").Code);
    }

    [Fact]
    public void It_is_put_in_quarantine_with_the_errors()
    {
        using var here = new Workspace().WithFile("a.jsonl", Record + "\n{}\n");

        here.Run("lint", "a.jsonl", "--fix-only", "--quarantine", "errors.jsonl");

        Assert.Single(here.Read("errors.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            JsonDocument.Parse(line) is not null
        );
    }

    [Fact]
    public void Its_place_in_SARIF_is_an_object_without_a_name()
    {
        using var here = new Workspace().WithFile("a.jsonl", "{}\n{\"title\": \"A Kiln for Glass\", \"abstract\": \"We fire it.\"}\n");
        using var log = JsonDocument.Parse(here.Run("lint", "a.jsonl", "--output", "sarif").Output);

        var place = log
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("locations")[0]
            .GetProperty("logicalLocations")[0];
        Assert.Equal("""{"fullyQualifiedName":"/0","kind":"object"}""", place.GetRawText());
    }
}
