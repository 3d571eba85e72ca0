using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>What happens to a report that is written to a file, and to a file that is already there.</summary>
public sealed class ReportFileTests
{
    [Fact]
    public void A_file_that_cannot_be_written_takes_neither_the_summary_nor_another_report_along()
    {
        // A folder cannot be created where a file is.
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("taken", "");

        var outcome = here.Run("lint", "a.txt", "--output", "sarif=taken/r.sarif", "--output", "jsonl=r.jsonl");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("Examined 1 file", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Error.Split("taken/r.sarif").Length - 1);
        Assert.NotEmpty(here.Read("r.jsonl"));
    }

    [Theory]
    [InlineData]
    [InlineData("--verbose")]
    [InlineData("--statistics")]
    [InlineData("--group-by", "text")]
    [InlineData("--group-by", "file")]
    public void A_report_for_people_replaces_an_older_one_and_is_no_data(params string[] options)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("reports/.keep", "");
        string[] arguments = ["lint", "*.txt", "reports/*.csv", "--output", "terminal=reports/r.csv", .. options];
        here.WithFile("reports/r.csv", "");

        Assert.Equal(1, here.Run(arguments).Code);
        var report = here.Read("reports/r.csv");
        Assert.NotEmpty(report);
        Assert.Equal((1, report), (here.Run(arguments).Code, here.Read("reports/r.csv")));
    }

    [Fact]
    public void A_report_for_people_does_not_replace_a_file_of_somebody_else()
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.Mixed)
            .WithFile("README.md", "# What is here\n\nfindings of records\n");

        var outcome = here.Run("lint", "a.txt", "--output", "terminal=README.md");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(
            "README.md: This file was not written by --output, so it is not overwritten.",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith("# What", here.Read("README.md"), StringComparison.Ordinal);
    }
}
