using System.Text.Json;

namespace PaperLint.Cli.Tests;

/// <summary>JSON Lines are in one order, whether they are written during the run or at its end.</summary>
public sealed class JsonLinesFeedTests
{
    private const string Kilns = """
        {"id": "2403.1", "title": "Slow Kilns and Flat Sheets in Small Workshops", "url": "https://huggingface.co/papers/2403.00001", "abstract": "A kiln of ours gains 4\\% in a day, and the the sheets stay flat, which we show for forty of them in a small kiln that was built for the purpose and is still in use."}
        {"id": "2403.2", "title": "On Sheets", "url": "https://huggingface.co/papers/2403.00002", "abstract": "The the sheets are as flat as any other sheets that we have made, which we show for forty of them in a small kiln that was built for this."}

        """;

    private const string Sheets = """
        {"id": "2403.1", "title": "Slow Kilns and Flat Sheets in Small Workshops", "url": "https://huggingface.co/papers/2403.00003", "abstract": "A sheet of ours gains 5\\% in a day, and is as flat as any other one that we have made in the small kiln that was built for the purpose and is still in use."}

        """;

    [Fact]
    public void The_findings_of_a_file_are_together_and_those_of_the_dataset_at_the_end()
    {
        using var here = new Workspace().WithFile("a.jsonl", Kilns).WithFile("b.jsonl", Sheets);
        var lines = here.Run("lint", "--output", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var places = lines.Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return $"{json.RootElement.GetProperty("path")} {json.RootElement.GetProperty("rule")}";
        });
        Assert.Equal(["a.jsonl LTX0002", "a.jsonl TXT0001", "a.jsonl TXT0001", "b.jsonl LTX0002", "b.jsonl DUP0002"], places);
    }

    [Fact]
    public void A_file_and_standard_output_get_the_same()
    {
        using var here = new Workspace().WithFile("a.jsonl", Kilns).WithFile("b.jsonl", Sheets);
        var output = here.Run("lint", "--output", "jsonl").Output;
        Assert.NotEmpty(output);
        here.Run("lint", "--output", "jsonl=found.jsonl");
        Assert.Equal(output, here.Read("found.jsonl"));
        here.Run("lint", "--output", "jsonl", "--output", "sarif=found.sarif");
        Assert.Equal(5, here.Read("found.sarif").Split("\"ruleId\"").Length - 1);
        // With a baseline, what is new is known at the end of a run.
        Assert.Equal(0, here.Run("baseline").Code);
        here.WithFile("a.jsonl", Kilns.Replace("4\\\\%", "6\\\\%", StringComparison.Ordinal));
        var marked = here.Run("lint", "--output", "jsonl", "--all-states").Output;
        Assert.EndsWith("DUP0002", marked.Split("\"rule\":\"")[^1].Split('"')[0], StringComparison.Ordinal);
    }
}
