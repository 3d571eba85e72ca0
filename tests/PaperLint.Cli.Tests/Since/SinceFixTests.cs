using PaperLint.Cli.Tests.Reviewing;

namespace PaperLint.Cli.Tests.Since;

/// <summary>With a commit to compare with, only new findings are fixed: nobody else's records change.</summary>
public sealed class SinceFixTests
{
    private const string Before =
        "It gains 5\\\\% over the best of the older kilns, and in every other month of the year it gains 6\\\\% over all the others.";

    /// <summary>The first and the last finding are known; those between them are new and move the last one.</summary>
    private const string After =
        "It gains 5\\\\% over the best of the older kilns, runs 3.5times as fast (by 7\\\\%), and in every other month of the year it gains 6\\\\% over all the others.";

    private const string Mended =
        "It gains 5\\\\% over the best of the older kilns, runs 3.5× as fast (by 7%), and in every other month of the year it gains 6\\\\% over all the others.";

    [Theory]
    [InlineData("--fix")]
    [InlineData("--fix-only")]
    [InlineData("--unsafe-fixes")]
    public void Only_what_is_new_is_fixed_even_within_a_record(string flag)
    {
        using var checkout = new Checkout();
        var other = SinceTests.Record(2, Before);
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, Before) + other).WithFile("b.jsonl", SinceTests.Record(3, Before));
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", other + SinceTests.Record(1, After) + SinceTests.Record(4, Before));

        var outcome = checkout.Here.Run("lint", "--since", "HEAD", flag);

        Assert.Equal(
            other + SinceTests.Record(1, Mended) + SinceTests.Record(4, Before.Replace("\\\\%", "%", StringComparison.Ordinal)),
            checkout.Here.Read("a.jsonl")
        );
        Assert.Equal(SinceTests.Record(3, Before), checkout.Here.Read("b.jsonl"));
        Assert.Equal(0, outcome.Code);
        Assert.Contains("4 findings fixed.", outcome.Error, StringComparison.Ordinal);
        if (flag != "--fix-only")
            Assert.Contains(": 0 new, 6 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diff_counts_what_is_new_as_its_exit_code_does()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, Before));
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, Before) + SinceTests.Record(2, After));

        var outcome = checkout.Here.Run("lint", "--since", "HEAD", "--diff");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("Nothing new would remain.", outcome.Error, StringComparison.Ordinal);
        Assert.Matches(@": [1-9]\d* new, 2 unchanged, 0 fixed\.", outcome.Error);
    }

    [Fact]
    public void A_diff_shows_just_that()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, Before)).WithFile("b.jsonl", SinceTests.Record(3, Before));
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, After));

        var outcome = checkout.Here.Run("lint", "--since", "HEAD", "--diff");

        Assert.Equal(1, outcome.Code);
        Assert.DoesNotContain("b.jsonl", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"+{SinceTests.Record(1, Mended)}", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(SinceTests.Record(1, After), checkout.Here.Read("a.jsonl"));
    }

    [Fact]
    public void Only_what_is_new_is_asked_about()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, Before));
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, After));
        using var typing = new Workspace
        {
            Host = host =>
                host with
                {
                    WorkingFolder = checkout.Folder,
                    InputIsTerminal = true,
                    ErrorIsTerminal = true,
                    ReadKey = TypedKeys.Of(host.OpenInput),
                },
        };

        var outcome = typing.RunWithInput("aa", "lint", "--since", "HEAD", "--interactive");

        Assert.Contains("0 of 2 findings", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(SinceTests.Record(1, Mended), checkout.Here.Read("a.jsonl"));
    }

    [Theory]
    [InlineData("a.jsonl", "z.jsonl")]
    [InlineData("z.jsonl", "a.jsonl")]
    public void A_copy_in_a_new_file_is_fixed_and_what_it_was_copied_from_is_not(string copy, string old)
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile(old, SinceTests.Record(1, Before));
        checkout.Commit();
        var whole = SinceTests.Record(1, Before) + SinceTests.Record(2, "Nothing is wrong with it.");
        checkout.Here.WithFile(copy, SinceTests.Record(1, Before)).WithFile(old, whole);

        checkout.Here.Run("lint", "--since", "HEAD", "--fix");

        Assert.Equal(whole, checkout.Here.Read(old));
        Assert.Equal(SinceTests.Record(1, Before.Replace("\\\\%", "%", StringComparison.Ordinal)), checkout.Here.Read(copy));
    }

    [Fact]
    public void Where_nothing_is_new_nothing_is_fixed()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", SinceTests.Record(1, Before));
        checkout.Commit();
        checkout.Here.WithFile("b.jsonl", checkout.Here.Read("a.jsonl"));
        File.Delete(Path.Combine(checkout.Folder, "a.jsonl"));

        Assert.Equal(0, checkout.Here.Run("lint", "--since", "HEAD", "--fix").Code);
        Assert.Equal(SinceTests.Record(1, Before), checkout.Here.Read("b.jsonl"));
        Assert.False(Directory.Exists(Path.Combine(checkout.Folder, ".paperlint")));
    }
}
