using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Fixing;

public sealed class InteractiveTests
{
    private static Workspace Here() => new() { Host = host => host with { InputIsTerminal = true } };

    [Fact]
    public void Each_repair_is_shown_and_asked_about()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.RunWithInput("y\nwhat?\nn\nyes\n", "lint", "a.txt", "--interactive");

        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed).Replace("7%", "7\\%", StringComparison.Ordinal), here.Read("a.txt"));
        Snapshot.Verify(outcome.ToString());
    }

    [Theory]
    [InlineData("n\nn\nn\n", "\\%", "\\%", "3.5times")]
    [InlineData("n\ny\nn\n", "\\%", "%", "3.5times")]
    [InlineData("y\nn\nn\n", "%", "\\%", "3.5times")]
    [InlineData("a\nn\n", "%", "%", "3.5times")]
    [InlineData("y\nq\n", "%", "\\%", "3.5times")]
    [InlineData("q\n", "\\%", "\\%", "3.5times")]
    [InlineData("y\ny\n", "%", "%", "3.5times")]
    [InlineData("", "\\%", "\\%", "3.5times")]
    [InlineData("n\nn\ny\n", "\\%", "\\%", "3.5×")]
    public void Only_what_was_agreed_to_is_made(string answers, string first, string second, string third)
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        here.RunWithInput(answers, "lint", "a.txt", "--fix", "--interactive");

        Assert.Contains($"5{first} on average, at most by 7{second}, and it runs {third} faster", here.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_that_was_refused_is_not_asked_about_again_where_others_have_moved_it()
    {
        // Equal text around every place, so that a repair before it puts one exactly where another one was.
        using var here = Here().WithFile("a.txt", DamagedDigest.One.Replace("5\\%", "5\\%\\%\\%\\%", StringComparison.Ordinal));

        var outcome = here.RunWithInput("n\ny\nn\ny\n", "lint", "a.txt", "--interactive");

        Assert.Contains("5\\%%\\%% on average", here.Read("a.txt"), StringComparison.Ordinal);
        Assert.Equal(4, outcome.Error.Split("Apply this fix?").Length - 1);
        Assert.Contains("2 findings fixed; 2 declined.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_that_another_one_brings_to_light_is_asked_about_and_made()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.One.Replace("5\\%", "hot 5\\%", StringComparison.Ordinal)).WithRelay();

        var outcome = here.RunWithInput("y\ny\ny\n", "lint", "a.txt", "--interactive", "--rules", "relay");

        Assert.Contains("cold 5%", here.Read("a.txt"), StringComparison.Ordinal);
        Snapshot.Verify(outcome.ToString());
    }

    [Fact]
    public void What_a_refused_repair_would_bring_to_light_is_not_made_either()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.One.Replace("5\\%", "hot 5\\%", StringComparison.Ordinal)).WithRelay();

        here.RunWithInput("n\ny\ny\n", "lint", "a.txt", "--interactive", "--rules", "relay");

        Assert.Contains("hot 5%", here.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_ask_is_no_question()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One));

        var outcome = here.RunWithInput("", "lint", "a.txt", "--interactive");

        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("Apply this fix?", outcome.Error, StringComparison.Ordinal);
    }
}
