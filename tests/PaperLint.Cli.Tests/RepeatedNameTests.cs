namespace PaperLint.Cli.Tests;

/// <summary>A key or a column that occurs twice: both values are examined and fixed, and the run says so.</summary>
public sealed class RepeatedNameTests
{
    private const string Clean =
        "{\"title\": \"Slow Cooling of Glass\", \"abstract\": \"We study how sheets of glass cool when the oven is left to itself.\"}";
    private const string Twice =
        "{\"title\": \"Warm Ovens\", \"abstract\": \"We study ovens that stay warm for a day.\", \"abstract\": \"We lose 5\\\\% of the heat of ovens that stay warm.\", \"url\": \"https://huggingface.co/papers/2403.00001\"}";

    [Fact]
    public void The_second_value_is_examined_and_fixed_as_the_first()
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            $"{Clean}\n{Twice}\n{Twice.Replace("Warm", "Cold", StringComparison.Ordinal)}\n"
        );

        var outcome = here.Run("lint", "a.jsonl");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("a.jsonl:2:103: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            "a.jsonl:2:93: 2 records have the same key more than once; the first is 'abstract'. All values were examined, but most programs read only the last.",
            outcome.Error.Replace("\n", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        here.Run("lint", "--fix", "a.jsonl");
        Assert.DoesNotContain("\\\\%", here.Read("a.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_one_name_are_told_once()
    {
        using var here = new Workspace().WithFile(
            "a.csv",
            "title,abstract,abstract,url\nSlow Cooling of Glass,We study how sheets of glass cool.,We lose 5\\% of the glass.,https://huggingface.co/papers/2403.00001\nWarm Ovens,We study ovens that stay warm.,We study glass.,https://huggingface.co/papers/2403.00002\n"
        );

        var outcome = here.Run("lint", "a.csv");

        Assert.Equal(1, outcome.Code);
        Assert.Contains(
            "a.csv: More than one column is called 'abstract'. All of them were examined; the second is reported as 'abstract~2'.",
            outcome.Error.Replace("\n", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Once_each_is_nothing_to_tell()
    {
        using var here = new Workspace().WithFile("a.jsonl", $"{Clean}\n");

        Assert.DoesNotContain("same key", here.Run("lint", "a.jsonl").Error, StringComparison.Ordinal);
    }
}
