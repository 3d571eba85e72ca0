using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests;

public sealed class ExitCodeTests
{
    [Fact]
    public void A_clean_digest_gives_0()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One));

        Assert.Equal(0, here.Run("lint", "a.txt").Code);
    }

    [Fact]
    public void A_finding_gives_1()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Equal(1, here.Run("lint", "a.txt").Code);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public void Fail_on_moves_the_line(string level, int code)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Equal(code, here.Run("lint", "a.txt", "--fail-on", level).Code);
    }

    [Fact]
    public void Exit_zero_forgives_findings_but_not_failures()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Equal(0, here.Run("lint", "a.txt", "--exit-zero").Code);
        Assert.Equal(2, here.Run("lint", "missing.txt", "--exit-zero").Code);
    }

    [Theory]
    [InlineData("--quiet")]
    [InlineData("--verbose")]
    [InlineData("--statistics")]
    [InlineData("--output", "sarif")]
    [InlineData("--output", "jsonl")]
    [InlineData("--color", "always")]
    [InlineData("--threads", "1")]
    public void Flags_of_presentation_change_nothing(params string[] flags)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Equal(1, here.Run(["lint", "a.txt", .. flags]).Code);
    }

    [Theory]
    [InlineData("lint", "--no-such-flag")]
    [InlineData("lint", "--threads", "0")]
    [InlineData("lint", "--fail-on", "sometimes")]
    [InlineData("lint", "--output", "pdf")]
    [InlineData("lint", "--output", "sarif", "--output", "jsonl")]
    [InlineData("lint", "--select", "LTX9999")]
    [InlineData("lint", "--ruleset", "recomended")]
    [InlineData("lint", "--config", "missing.yml")]
    [InlineData("lint", "--rules", "missing")]
    [InlineData("lint", "no/such/file.txt")]
    [InlineData("lint", "*.nothing")]
    [InlineData("explain", "LTX9999")]
    [InlineData("frobnicate")]
    public void Wrong_usage_gives_2_and_says_what_to_do(params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One));

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Snapshot.Verify(outcome.ToString(), string.Join('_', arguments.Select(argument => argument.Trim('-').Replace('*', 'x'))));
    }
}
