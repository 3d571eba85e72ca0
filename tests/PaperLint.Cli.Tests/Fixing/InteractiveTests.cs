using PaperLint.Cli.Tests.Reviewing;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Fixing;

/// <summary>Which fixes to make is asked in the dialogue of <c>review</c>: similar ones together, the most frequent first.</summary>
public sealed class InteractiveTests
{
    /// <summary>A terminal that scrolls, so that every card stays in what was written.</summary>
    private static Workspace Here() =>
        new()
        {
            Host = host =>
                host with
                {
                    InputIsTerminal = true,
                    ErrorIsTerminal = true,
                    Variable = name => name == "TERM" ? "dumb" : host.Variable(name),
                    ReadKey = TypedKeys.Of(host.OpenInput),
                },
        };

    [Fact]
    public void Questions_that_nobody_would_see_are_not_asked()
    {
        using var here = new Workspace { Host = host => host with { InputIsTerminal = true } }.WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.RunWithInput("A", "lint", "a.txt", "--interactive");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("--interactive asks on standard error, which is not a terminal", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
    }

    [Fact]
    public void Groups_of_fixes_are_shown_and_asked_about()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.RunWithInput("xorar", "lint", "a.txt", "--interactive");

        Assert.Equal(DamagedDigest.Mixed.Replace("7\\%", "7%", StringComparison.Ordinal), here.Read("a.txt"));
        Snapshot.Verify(outcome.ToString());
    }

    [Theory]
    [InlineData("rr", "\\%", "\\%", "3.5times")]
    [InlineData("orar", "\\%", "%", "3.5times")]
    [InlineData("oarr", "%", "\\%", "3.5times")]
    [InlineData("ar", "%", "%", "3.5times")]
    [InlineData("oaq", "%", "\\%", "3.5times")]
    [InlineData("q", "\\%", "\\%", "3.5times")]
    [InlineData("oaa", "%", "%", "3.5times")]
    [InlineData("", "\\%", "\\%", "3.5times")]
    [InlineData("ra", "\\%", "\\%", "3.5×")]
    [InlineData("aua", "%", "%", "3.5times")]
    [InlineData("auura", "\\%", "\\%", "3.5×")]
    [InlineData("lal", "\\%", "\\%", "3.5×")]
    [InlineData("Ayq", "%", "%", "3.5times")]
    [InlineData("AnRya", "\\%", "\\%", "3.5×")]
    [InlineData("aauuq", "\\%", "\\%", "3.5times")]
    public void Only_what_was_accepted_is_made(string keys, string first, string second, string third)
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        here.RunWithInput(keys, "lint", "a.txt", "--fix", "--interactive");

        Assert.Contains(
            $"5{first} on average, at most by 7{second}, and it runs {third} faster",
            here.Read("a.txt"),
            StringComparison.Ordinal
        );
    }

    /// <summary>The keys of an earlier dialogue, which asked about one fix after another and wanted Enter after each answer.</summary>
    [Theory]
    [InlineData("y\nn\n", "%", "%", "3.5times")]
    [InlineData("N\nY\n", "\\%", "\\%", "3.5×")]
    [InlineData("y\nQ\n", "%", "%", "3.5times")]
    public void Keys_of_before_and_enter_are_taken(string keys, string first, string second, string third) =>
        Only_what_was_accepted_is_made(keys, first, second, third);

    [Fact]
    public void Own_words_take_the_place_of_those_of_the_rule()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.RunWithInput("e per cent\nr", "lint", "a.txt", "--interactive");

        Assert.Contains(
            "falls by 5% per cent on average, at most by 7% per cent, and it runs 3.5times faster",
            here.Read("a.txt"),
            StringComparison.Ordinal
        );
        Assert.Contains("2 findings fixed", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_for_one_run()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        var first = here.RunWithInput("rr", "lint", "a.txt", "--interactive");
        var second = here.RunWithInput("aa", "lint", "a.txt", "--interactive");

        Assert.Contains("3 declined", first.Error, StringComparison.Ordinal);
        Assert.Contains("3 findings fixed", second.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(here.Folder, ".paperlint", "decisions.jsonl")));
    }

    [Fact]
    public void What_was_decided_before_holds_and_moves_along()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);
        here.Run("suppress", "a.txt:13:110", "--reason", "They write it so.");
        var decided = here.Read(".paperlint/decisions.jsonl");

        var outcome = here.RunWithInput("aa", "lint", "a.txt", "--interactive");

        Assert.Contains("5% on average, at most by 7\\%, and it runs 3.5× faster", here.Read("a.txt"), StringComparison.Ordinal);
        Assert.Contains("2 findings fixed", outcome.Error, StringComparison.Ordinal);
        Assert.NotEqual(decided, here.Read(".paperlint/decisions.jsonl"));
        Assert.DoesNotContain("void", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_alike_fixes_beside_one_another_each_stands_for_itself()
    {
        // The text around each escape is the same, so an earlier fix moves one escape to exactly where another was.
        using var here = Here().WithFile("a.txt", DamagedDigest.One.Replace("5\\%", "5\\%\\%\\%\\%", StringComparison.Ordinal));

        var outcome = here.RunWithInput("orara", "lint", "a.txt", "--interactive");

        Assert.Contains("5\\%%\\%% on average", here.Read("a.txt"), StringComparison.Ordinal);
        Assert.Contains("2 findings fixed; 2 declined.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_another_one_brings_to_light_is_asked_about_and_made()
    {
        using var here = Here()
            .WithFile("a.txt", DamagedDigest.One.Replace("5\\%", "hot 5\\%", StringComparison.Ordinal))
            .WithChainedRules();

        var outcome = here.RunWithInput("aaa", "lint", "a.txt", "--interactive", "--rules", "relay");

        Assert.Contains("cold 5%", here.Read("a.txt"), StringComparison.Ordinal);
        Assert.Contains("3 findings fixed.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_refused_fix_would_bring_to_light_is_not_made_either()
    {
        using var here = Here()
            .WithFile("a.txt", DamagedDigest.One.Replace("5\\%", "hot 5\\%", StringComparison.Ordinal))
            .WithChainedRules();

        here.RunWithInput("raa", "lint", "a.txt", "--interactive", "--rules", "relay");

        Assert.Contains("hot 5%", here.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_fixes_are_asked_about_where_they_are_asked_for()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        here.RunWithInput("aaaa", "lint", "a.txt", "--interactive", "--unsafe-fixes");

        Assert.Contains("https://github.com/kiln/pulses", here.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_says_what_becomes_of_the_answers()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.RunWithInput("? q", "lint", "a.txt", "--interactive");

        Assert.Contains("a, y      Accept: the fix is applied when you quit.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--decisions", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_ask_is_no_question()
    {
        using var here = Here().WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One));

        var outcome = here.RunWithInput("", "lint", "a.txt", "--interactive");

        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("quit", outcome.Error, StringComparison.Ordinal);
    }
}
