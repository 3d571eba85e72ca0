using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Since;

/// <summary>PaperLint's own files, once committed, can be merged when two people work at the same time.</summary>
public sealed class MergeTests
{
    [Fact]
    public void Two_branches_that_each_know_and_decide_more_are_merged()
    {
        using var checkout = new Checkout();
        var here = checkout.Here.WithFile("a.txt", DamagedDigest.One);
        here.Run("baseline");
        here.RunWithInput("a", "review", "--no-baseline");
        checkout.Commit();
        Add("left", number: 1);
        checkout.Git("checkout", "-q", "main");
        Add("right", number: 2);

        checkout.Git("merge", "-q", "left", "-m", "Both");

        Assert.Equal("", checkout.Git("status", "--porcelain"));
        var outcome = here.Run("lint");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Nothing new.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(
            3,
            File.ReadLines(Path.Combine(here.Folder, ".paperlint", "decisions.jsonl"))
                .Count(line => line.Contains("\"accept\"", StringComparison.Ordinal))
        );
        Assert.Contains("Nothing is left to decide.", here.RunWithInput("", "review", "--no-baseline").Output, StringComparison.Ordinal);

        void Add(string branch, int number)
        {
            checkout.Git("checkout", "-q", "-b", branch);
            here.WithFile(
                $"{branch}.jsonl",
                SinceTests.Record(number, $"We fire {number} kilns and gain 5\\\\% on all of them, day after day, and year after year.")
            );
            here.Run("baseline", "--update");
            here.RunWithInput("a", "review", "--no-baseline");
            checkout.Commit(branch);
        }
    }
}
