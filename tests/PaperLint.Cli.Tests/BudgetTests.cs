using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Findings with a budget fail a run when they exceed it, and not before.</summary>
public sealed class BudgetTests
{
    // One of three records has the escape, in both its title and its abstract.
    [Theory]
    [InlineData("{ LTX0002: 70% }", 0, "")]
    [InlineData("{ LTX0002: 67% }", 0, "")]
    [InlineData("{ LTX0002: 66% }", 1, "over budget: a.txt has LTX0002 in 2 of 3 records (66.67 %); 66 % are allowed. (")]
    [InlineData("{ LTX: 0% }", 1, "over budget: a.txt has LTX in 2 of 3 records (66.67 %); 0 % are allowed. (")]
    [InlineData("{ huggingface: 66.5% }", 1, "over budget: a.txt has huggingface in 2 of 3 records")]
    [InlineData("{ huggingface: 100% }", 0, "")]
    [InlineData("{ arxiv: 0% }", 1, "")]
    [InlineData("{ LTX0002: 70%, LTX: 10% }", 1, "over budget: a.txt has LTX in")]
    public void Only_exceeding_it_fails(string budget, int code, string said)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Small).WithFile("paperlint.yml", $"budget: {budget}\n");

        var outcome = here.Run("lint");

        Assert.Equal(code, outcome.Code);
        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(said.Length > 0, outcome.Error.Contains("over budget", StringComparison.Ordinal));
        Assert.Equal(code, here.RunWithInput(DamagedDigest.Small, "lint", "-", "--stdin-filename", "b.txt").Code);
    }

    [Fact]
    public void Each_file_has_its_own()
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.Of(30))
            .WithFile("b.txt", DamagedDigest.One)
            .WithFile("paperlint.yml", "budget: { LTX0002: 40% }\nrules: { DUP0001: off, DUP0002: off }\n");

        var outcome = here.Run("lint");

        Assert.Contains("over budget: b.txt", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("over budget: a.txt", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Code);
        Assert.Equal(0, here.Run("lint", "a.txt").Code);
    }

    [Fact]
    public void No_worse_than_baseline_lets_one_take_the_place_of_another()
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.One)
            .WithFile("paperlint.yml", "budget: { LTX: no worse than baseline }\n");
        var without = here.Run("lint");
        Assert.Equal(2, without.Code);
        Assert.Contains("there is no .paperlint/baseline.jsonl. Create it: paperlint baseline", without.Error, StringComparison.Ordinal);

        here.Run("baseline");
        // The baseline exists now, so the message must not advise to write it again.
        var leftOut = here.Run("lint", "--no-baseline");
        Assert.Equal(2, leftOut.Code);
        Assert.EndsWith("which --no-baseline ignores. Remove --no-baseline.\n", leftOut.Error, StringComparison.Ordinal);
        here.WithFile("a.txt", DamagedDigest.One.Replace("falls by 5\\%", "falls by 5% on 3\\% of days", StringComparison.Ordinal));
        Assert.Equal(0, here.Run("lint").Code);
        here.WithFile("a.txt", DamagedDigest.Small);
        var worse = here.Run("lint");
        Assert.Equal(1, worse.Code);
        Assert.Contains("over budget: a.txt has 3 findings of LTX; its baseline has 1.", worse.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", 1)]
    [InlineData("3", 0)]
    [InlineData("0", 1)]
    public void So_many_warnings_may_pass(string most, int code)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Small);
        Assert.Equal(code, here.Run("lint", "--max-warnings", most).Code);
    }

    [Fact]
    public void Errors_fail_however_many_warnings_may_pass()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        Assert.Equal(1, here.Run("lint", "--max-warnings", "100").Code);
        Assert.Equal(2, here.Run("lint", "--max-warnings", "-1").Code);
    }
}
