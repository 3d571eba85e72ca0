using PaperLint.Cli.Tests.Since;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>What is not examined is reported, and if a run cannot tell which files it must not touch, it touches none.</summary>
public sealed class IgnoredPathsTests
{
    private const string Damaged =
        "{\"id\":\"2403.00002\",\"title\":\"On Glass\",\"abstract\":\"We cool sheets of glass 3.5times faster, and they stay flat.\"}\n";

    [Theory]
    [InlineData(".gitignore", ".")]
    [InlineData("data/.gitignore", ".")]
    [InlineData(".gitignore", "data")]
    public void An_ignore_file_that_is_too_large_fails_the_run_and_nothing_it_ignores_is_fixed(string file, string path)
    {
        using var here = new Workspace()
            .WithFile("data/ignored.jsonl", Damaged)
            .WithFile(file, "ignored.jsonl\n" + new string('#', 1_100_000) + "\n");
        Directory.CreateDirectory(Path.Combine(here.Folder, ".git"));

        var outcome = here.Run("lint", "--fix", path);

        Assert.Equal((2, Damaged), (outcome.Code, here.Read("data/ignored.jsonl")));
        Assert.Contains($"{file}: This file is larger than 1 MiB", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_too_deep_for_a_pattern_are_told_as_on_a_walk()
    {
        using var here = new Workspace().WithFile("ok.jsonl", Damaged);
        here.WithFile($"{string.Join('/', Enumerable.Repeat("d", 130))}/x.jsonl", Damaged);
        const string Said = "Folders are nested deeper than 128 levels here, and nothing below was examined.";

        foreach (var path in (string[])[".", "**/*.jsonl", "d/**/x.jsonl"])
        {
            var outcome = here.Run("lint", path);
            Assert.Equal(2, outcome.Code);
            Assert.Contains(Said, outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("No file matches", outcome.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Said, here.Run("lint", "*.jsonl").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, here.Run("lint", "**/*.jsonl", "--exclude", "d").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_a_program_is_reported_where_what_is_staged_lies_in_it()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("data/pyvenv.cfg", "home = /usr\n").WithFile("data/y.jsonl", Damaged);
        checkout.Git("add", "--all");

        foreach (var path in (string[])[".", "**/*.jsonl"])
        {
            var verbose = checkout.Here.Run("lint", "--staged", "--verbose", path);
            Assert.Contains("left out: data (a Python virtual environment)", verbose.Error, StringComparison.Ordinal);
            Assert.Contains(
                "1 folder of generated files left out",
                checkout.Here.Run("lint", "--staged", path).Error,
                StringComparison.Ordinal
            );
        }

        Assert.DoesNotContain(
            "left out",
            checkout.Here.Run("lint", "--staged", "--verbose", "data/y.jsonl").Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "left out",
            checkout.Here.Run("lint", "--staged", "--verbose", "--exclude", "data").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("**/*.jsonl")]
    [InlineData("sub", "again/*.jsonl")]
    [InlineData("again", "sub")]
    public void A_file_that_links_of_folders_lead_to_is_one_file(params string[] paths)
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("sub/a.jsonl", Damaged);
        File.CreateSymbolicLink(Path.Combine(here.Folder, "sub", "loop"), "../sub");
        File.CreateSymbolicLink(Path.Combine(here.Folder, "again"), "sub");

        Assert.Contains("Examined 1 file with 1 record", here.Run(["lint", .. paths]).Error, StringComparison.Ordinal);
        Assert.Contains("sub/a.jsonl:1:", here.Run(["lint", .. paths]).Output, StringComparison.Ordinal);
        var fix = here.Run(["lint", "--fix", .. paths]);
        Assert.Equal(0, fix.Code);
        Assert.DoesNotContain("somebody else", fix.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_everything_is_left_out_nobody_says_that_there_are_no_files()
    {
        using var here = new Workspace().WithFile("a.jsonl", Damaged);

        Assert.Contains(
            "Nothing was examined: there are no files, or all of them were skipped.",
            here.Run("lint", "--exclude", "*.jsonl").Error,
            StringComparison.Ordinal
        );
    }
}
