using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Parsing;

/// <summary>Values that look as if they were understood, but would have been ignored.</summary>
public sealed class IgnoredValueTests
{
    [Theory]
    [InlineData("--fix takes no value, but got 'yes'. Write --fix alone.", "--fix=yes")]
    [InlineData("--fix takes no value, but got 'false'. Write --fix alone.", "--fix=false")]
    [InlineData("--fix takes no value, but got 'false'. Write --fix alone.", "--fix", "false")]
    [InlineData("--unsafe-fixes takes no value, but got 'on'. Write --unsafe-fixes alone.", "--unsafe-fixes:on")]
    [InlineData("--quiet takes no value, but got '1'. Write --quiet alone.", "--fix", "-q=1")]
    [InlineData("--select names no rule in ','. Give ids, id prefixes or names, separated by commas.", "--fix", "--select", ",")]
    [InlineData("--ignore names no rule in ' , '. Give ids, id prefixes or names, separated by commas.", "--fix", "--ignore", " , ")]
    [InlineData("--config cannot be used with --no-config.", "--fix", "--no-config", "--config", "paperlint.yml")]
    public void Nothing_is_done_and_one_sentence_says_why(string sentence, params string[] options)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("paperlint.yml", "fail-on: info\n");

        var outcome = here.Run(["lint", "a.txt", .. options]);

        Assert.Equal(2, outcome.Code);
        Assert.Equal($"{sentence}\nSee 'paperlint lint --help'.\n", outcome.Error.ReplaceLineEndings("\n"));
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
    }

    [Fact]
    public void A_path_may_hold_what_an_option_does()
    {
        using var here = new Workspace().WithFile("a=b.txt", DamagedDigest.Mixed).WithFile("--fix=yes", DamagedDigest.Mixed);

        Assert.Equal(1, here.Run("lint", "a=b.txt").Code);
        Assert.DoesNotContain("takes no value", here.Run("lint", "--", "--fix=yes").Error, StringComparison.Ordinal);
    }
}
