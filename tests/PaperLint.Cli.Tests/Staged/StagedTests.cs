using System.Runtime.Versioning;
using PaperLint.Cli.Tests.Since;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Staged;

/// <summary>What is about to be committed is read from Git's index, whatever is in the working tree.</summary>
public sealed class StagedTests
{
    private const string Clean =
        "{\"id\":\"2403.00001\",\"title\":\"On Sheets\",\"abstract\":\"We cool sheets of glass in half the time, and they stay flat.\"}\n";
    private const string Damaged =
        "{\"id\":\"2403.00002\",\"title\":\"On Glass\",\"abstract\":\"We cool sheets of glass 3.5times faster, and they stay flat.\"}\n";

    [Fact]
    public void The_index_is_read_and_not_the_working_tree()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("old.jsonl", Damaged);
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Damaged).WithFile("b.jsonl", Clean);
        checkout.Git("add", "a.jsonl", "b.jsonl");
        checkout.Here.WithFile("a.jsonl", Clean).WithFile("b.jsonl", Damaged).WithFile("c.jsonl", Damaged);

        var outcome = checkout.Here.Run("lint", "--staged", "--output", "jsonl");

        Assert.Equal(1, outcome.Code);
        Assert.All(outcome.Output.TrimEnd().Split('\n'), line => Assert.Contains("\"path\":\"a.jsonl\"", line, StringComparison.Ordinal));
        Assert.Contains("Examined 2 files with 2 records", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_of_which_nothing_is_staged_is_reported_and_a_folder_is_not()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Damaged);
        checkout.Commit();
        checkout.Here.WithFile("new.jsonl", Damaged);

        var outcome = checkout.Here.Run("lint", "--staged", "a.jsonl", "new.jsonl", "b*.jsonl", ".");

        Assert.Equal(0, outcome.Code);
        foreach (var path in new[] { "a.jsonl", "new.jsonl", "b*.jsonl" })
            Assert.Contains($"note: {path}: This is not staged, so it was not examined.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("note: .:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_commit_everything_that_is_added_is_read()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Damaged);
        checkout.Git("add", "a.jsonl");

        Assert.Equal(1, checkout.Here.Run("lint", "--staged").Code);
    }

    [Fact]
    public void What_is_deleted_announced_or_a_link_is_nothing_to_read_and_what_is_renamed_is()
    {
        Needs.Unix();
        using var checkout = new Checkout();
        checkout.Here.WithFile("gone.jsonl", Damaged).WithFile("old name.jsonl", Damaged).WithFile("notes.md", "Notes.\n");
        checkout.Commit();
        checkout.Git("rm", "-q", "gone.jsonl");
        checkout.Git("mv", "old name.jsonl", "näw name.jsonl");
        checkout.Here.WithFile("announced.jsonl", Damaged).WithFile("notes.md", "More notes.\n");
        checkout.Git("add", "--intent-to-add", "announced.jsonl");
        File.CreateSymbolicLink(Path.Combine(checkout.Folder, "link.jsonl"), "näw name.jsonl");
        checkout.Git("add", "link.jsonl", "notes.md");

        var outcome = checkout.Here.Run("lint", "--staged", "--verbose");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("näw name.jsonl:1:", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Examined 1 file with 1 record", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("ignored: notes.md (", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_is_an_error_and_nothing_staged_is_none()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Clean);
        checkout.Commit();
        Assert.Equal(0, checkout.Here.Run("lint", "--staged").Code);
        checkout.Git("checkout", "-q", "-b", "other");
        checkout.Here.WithFile("a.jsonl", Damaged);
        checkout.Commit();
        checkout.Git("checkout", "-q", "main");
        checkout.Here.WithFile("a.jsonl", Clean.Replace("half", "a third of", StringComparison.Ordinal));
        checkout.Commit();
        checkout.TryGit("merge", "-q", "other");

        var outcome = checkout.Here.Run("lint", "--staged");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(
            "a.jsonl: This has a merge conflict, so it is not yet known what will be committed. Resolve it, then: git add a.jsonl",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_command_for_a_conflict_can_be_copied()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("my data.jsonl", Clean);
        checkout.Commit();
        checkout.Git("checkout", "-q", "-b", "other");
        checkout.Here.WithFile("my data.jsonl", Damaged);
        checkout.Commit();
        checkout.Git("checkout", "-q", "main");
        checkout.Here.WithFile("my data.jsonl", Clean.Replace("half", "a third of", StringComparison.Ordinal));
        checkout.Commit();
        checkout.TryGit("merge", "-q", "other");

        Assert.Contains("Resolve it, then: git add 'my data.jsonl'", checkout.Here.Run("lint", "--staged").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_patterns_and_excludes_say_which()
    {
        using var checkout = new Checkout();
        foreach (
            var path in new[]
            {
                "a.jsonl",
                "data/b.jsonl",
                "data/deep/c.jsonl",
                "drafts/d.jsonl",
                ".hidden/e.jsonl",
                "node_modules/f.jsonl",
            }
        )
            checkout.Here.WithFile(path, Damaged);
        checkout.Here.WithFile("paperlint.yml", "exclude: [drafts]\n");
        checkout.Git("add", "--all");

        Assert.Equal(["a.jsonl", "data/b.jsonl", "data/deep/c.jsonl"], Found());
        Assert.Equal(["data/b.jsonl", "data/deep/c.jsonl"], Found("data"));
        Assert.Equal(["data/deep/c.jsonl"], Found("data/*/*.jsonl"));
        Assert.Equal(["drafts/d.jsonl"], Found("drafts/d.jsonl"));
        Assert.Equal(["a.jsonl"], Found("--exclude", "data"));
        Assert.Equal(2, checkout.Here.Run("lint", "--staged", "missing.jsonl").Code);
        Assert.Equal(2, checkout.Here.Run("lint", "--staged", "..").Code);

        string[] Found(params string[] more) =>
            [
                .. checkout
                    .Here.Run(["lint", "--staged", "--output", "jsonl", .. more])
                    .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("path").GetString()!)
                    .Distinct(),
            ];
    }

    [Fact]
    public void Fixes_are_offered_as_what_another_run_makes()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Damaged);
        checkout.Git("add", "a.jsonl");

        Assert.Contains(
            " can be fixed with --fix, in a run without --staged.",
            checkout.Here.Run("lint", "--staged").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--fix cannot be used with --staged", "--fix")]
    [InlineData("--diff cannot be used with --staged", "--diff")]
    [InlineData("--fix-only cannot be used with --staged", "--fix-only")]
    [InlineData("--since cannot be used with --staged", "--since", "HEAD")]
    [InlineData("Standard input is not staged", "-")]
    public void It_only_looks(string said, params string[] more)
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Damaged);
        checkout.Git("add", "a.jsonl");

        var outcome = checkout.Here.Run(["lint", "--staged", .. more]);

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(said, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Damaged, checkout.Here.Read("a.jsonl"));
    }

    [Fact]
    public void Outside_of_a_checkout_nothing_is_staged()
    {
        using var here = new Workspace().WithFile("a.jsonl", Damaged);

        var outcome = here.Run("lint", "--staged");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("This folder is not in a Git checkout, so nothing is staged.", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>Git names a hook's index in an environment variable; for 'git commit FILE', it is not the index of the checkout.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("--all", false)]
    [InlineData("a.jsonl", false)]
    [InlineData("b.jsonl", true)]
    [UnsupportedOSPlatform("windows")]
    public void A_hook_before_a_commit_sees_what_that_commit_will_have(string argument, bool passes)
    {
        Needs.Unix();
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Clean).WithFile("b.jsonl", Clean).WithFile("c.txt", "");
        checkout.Commit();
        var hook = Path.Combine(checkout.Folder, ".git", "hooks", "pre-commit");
        checkout.Here.WithFile(".git/hooks/pre-commit", $"#!/bin/sh\nexec {TestedProgram.InShell} lint --staged\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        checkout.Here.WithFile("a.jsonl", Damaged).WithFile("b.jsonl", Clean.Replace("half", "a third of", StringComparison.Ordinal));
        if (argument.Length == 0)
            checkout.Git("add", "--all");

        Assert.Equal(
            passes,
            checkout.TryGit(["commit", "-q", "-m", "data", .. argument.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        );
    }
}
