namespace PaperLint.Cli.Tests;

/// <summary>A file with records that cannot be read fails <c>inspect</c>, as it fails <c>lint</c>.</summary>
public sealed class InspectedRecordsTests
{
    private const string Broken =
        "{\"title\": \"Slow Cooling of Glass\", \"abstract\": \"We study how sheets of glass cool.\"}\n{\"title\": \"Warm\n";

    [Theory]
    [InlineData("", 2)]
    [InlineData("on-skipped: warn\n", 0)]
    public void The_code_is_that_of_lint(string configuration, int code)
    {
        using var here = new Workspace().WithFile("a.jsonl", Broken).WithFile("paperlint.yml", configuration);

        Assert.Equal(code, here.Run("lint", "a.jsonl", "--exit-zero").Code);
        Assert.Equal(code, here.Run("inspect", "a.jsonl").Code);
        Assert.Equal(code, here.Run("inspect", "a.jsonl", "--output", "json").Code);
    }
}
