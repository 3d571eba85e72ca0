using System.Diagnostics;
using PaperLint.Tests;
using static PaperLint.Cli.Tests.Since.SinceTests;

namespace PaperLint.Cli.Tests.Since;

/// <summary>Which file is compared with which, wherever files are and whatever their names.</summary>
public sealed class SincePathTests
{
    [Fact]
    public void Files_may_be_renamed_split_and_deleted()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Many(1, 10, Old)).WithFile("b.jsonl", Many(11, 20, Fresh)).WithFile("c.jsonl", Many(21, 24, Old));
        checkout.Commit();
        checkout.Git("mv", "a.jsonl", "moved.jsonl");
        checkout.Here.WithFile("deep/er/b1.jsonl", Many(11, 15, Fresh)).WithFile("b2.jsonl", Many(16, 20, Fresh));
        File.Delete(Path.Combine(checkout.Folder, "b.jsonl"));
        File.Delete(Path.Combine(checkout.Folder, "c.jsonl"));

        Assert.Contains(": 0 new, 20 unchanged, 4 fixed.", checkout.Here.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
        // A renamed file is compared with its old name, even if only the new one is given.
        Assert.Contains(
            ": 0 new, 10 unchanged, 0 fixed.",
            checkout.Here.Run("lint", "moved.jsonl", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ": 0 new, 10 unchanged, 4 fixed.",
            checkout.Here.Run("lint", "*.jsonl", "deep", "--since", "HEAD", "--select", "LTX0002").Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>Such names come from old archives.</summary>
    [Fact]
    public void Names_that_are_no_UTF8_keep_nothing_else_from_being_compared()
    {
        Needs.Linux("Other systems do not have such names.");
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old));
        Shell("cp a.jsonl \"$(printf 'old\\350.jsonl')\"; cp a.jsonl \"$(printf 'old\\351.jsonl')\"");
        checkout.Commit();
        Shell("rm old*");
        checkout.Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Fresh));

        Assert.Contains(
            ": 1 new, 1 unchanged, 0 fixed.",
            checkout.Here.Run("lint", "a.jsonl", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );

        void Shell(string command)
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = checkout.Folder })!;
            shell.WaitForExit();
        }
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new/*.jsonl")]
    public void A_file_that_moved_to_where_one_looks_is_compared_with_what_it_was(string path)
    {
        using var checkout = new Checkout();
        checkout
            .Here.WithFile("old/a.jsonl", Many(1, 10, Old))
            .WithFile("old/b.jsonl", Many(11, 20, Fresh))
            .WithFile("new/c.jsonl", Many(21, 24, Old));
        checkout.Commit();
        checkout.Git("mv", "old/a.jsonl", "new/a.jsonl");
        checkout.Commit();
        checkout.Here.WithFile("new/a.jsonl", Many(1, 10, Old) + Record(30, Fresh));

        Assert.Contains(
            ": 1 new, 14 unchanged, 0 fixed.",
            checkout.Here.Run("lint", "--since", "HEAD~1", path).Error,
            StringComparison.Ordinal
        );
        using var below = new Workspace { Host = host => host with { WorkingFolder = Path.Combine(checkout.Folder, "new") } };
        Assert.Contains(": 1 new, 14 unchanged, 0 fixed.", below.Run("lint", "--since", "HEAD~1").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/sub")]
    [InlineData("data")]
    [InlineData("")]
    public void Folders_are_seen_from_where_one_stands(string folder)
    {
        using var checkout = new Checkout();
        checkout
            .Here.WithFile("data/sub/a.jsonl", Record(1, Old))
            .WithFile("data/b.jsonl", Record(2, Old))
            .WithFile("c.jsonl", Record(3, Old));
        checkout.Commit();
        checkout.Here.WithFile("c.jsonl", Record(3, Old) + Record(4, Fresh));
        using var below = new Workspace { Host = host => host with { WorkingFolder = Path.Combine(checkout.Folder, folder) } };

        Assert.Contains(
            folder.Length == 0 ? ": 1 new, 3 unchanged" : ": 0 new, ",
            below.Run("lint", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ": 1 new, 3 unchanged, 0 fixed.",
            below.Run("lint", "--since", "HEAD", checkout.Folder).Error,
            StringComparison.Ordinal
        );
        var top = string.Concat(Enumerable.Repeat("../", folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains(
            ": 1 new, 1 unchanged, 0 fixed.",
            below.Run("lint", "--since", "HEAD", $"./{top}c.jsonl").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Names_may_be_odd()
    {
        Needs.Unix();
        using var checkout = new Checkout();
        string[] names =
        [
            "with space.jsonl",
            "new\nline.jsonl",
            "quote\"d'.jsonl",
            "Übergröße é.jsonl",
            "-dash.jsonl",
            "tab\t.jsonl",
            "star*[x].jsonl",
            ":(top)a.jsonl",
        ];
        for (var i = 0; i < names.Length; i++)
            checkout.Here.WithFile($"däta \"x\"/{names[i]}", Record(i, Old));
        checkout.Commit();
        for (var i = 0; i < names.Length; i++)
            checkout.Here.WithFile($"däta \"x\"/{names[i]}", Record(i, Old) + "\n");

        Assert.Contains(
            $": 0 new, {names.Length} unchanged, 0 fixed.",
            checkout.Here.Run("lint", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ": 0 new, 1 unchanged, 0 fixed.",
            checkout.Here.Run("lint", "--since", "HEAD", "däta \"x\"/star*[x].jsonl").Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// Both sides find the same files: hidden, ignored and excluded files, and those that are not data, are left out of both.
    /// </summary>
    [Fact]
    public void Links_are_followed_on_both_sides()
    {
        Needs.Unix();
        using var checkout = new Checkout();
        checkout.Here.WithFile("real/a.jsonl", Record(1, Old)).WithFile("b.jsonl", Record(2, Old));
        File.CreateSymbolicLink(Path.Combine(checkout.Folder, "link.jsonl"), "real/a.jsonl");
        File.CreateSymbolicLink(Path.Combine(checkout.Folder, "real", "again.jsonl"), "../link.jsonl");
        checkout.Commit();
        Assert.Contains(": 0 new, 6 unchanged, 0 fixed.", checkout.Here.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
        checkout.Here.WithFile("real/a.jsonl", Record(1, Old) + "\n");
        Assert.Contains(": 0 new, 6 unchanged, 0 fixed.", checkout.Here.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_work_trees_and_submodules_are_checkouts_too()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old));
        checkout.Commit();
        using var elsewhere = new Workspace();
        var tree = Path.Combine(elsewhere.Folder, "tree");
        checkout.Git("worktree", "add", "-q", tree);
        elsewhere.WithFile("tree/a.jsonl", Record(1, Old) + Record(2, Fresh));
        using var there = new Workspace { Host = host => host with { WorkingFolder = tree } };
        Assert.Contains(": 1 new, 1 unchanged, 0 fixed.", there.Run("lint", "--since", "main").Error, StringComparison.Ordinal);

        checkout.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", checkout.Folder, "module");
        checkout.Commit();
        var error = checkout.Here.Run("lint", "--since", "HEAD").Error;
        Assert.Contains("note: module is a submodule, so everything in it counts as new.", error, StringComparison.Ordinal);
        Assert.Contains(
            "note: module is a submodule",
            checkout.Here.Run("lint", "--since", "HEAD", "module/a.jsonl").Error,
            StringComparison.Ordinal
        );
        using var inside = new Workspace { Host = host => host with { WorkingFolder = Path.Combine(checkout.Folder, "module") } };
        Assert.Contains(": 0 new, 1 unchanged, 0 fixed.", inside.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
    }
}
