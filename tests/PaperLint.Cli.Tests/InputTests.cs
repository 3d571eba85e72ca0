using System.Text.Json;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests;

public sealed class InputTests
{
    [Fact]
    public void Standard_input_is_read_under_the_name_it_is_given()
    {
        using var here = new Workspace();

        var outcome = here.RunWithInput(DamagedDigest.One, "lint", "-", "--stdin-filename", "today.txt", "--output", "jsonl");

        Assert.Equal(1, outcome.Code);
        var finding = Assert.Single(Findings(outcome));
        Assert.Equal("today.txt", finding.GetProperty("path").GetString());
        Assert.Equal("LTX0002", finding.GetProperty("rule").GetString());
    }

    [Fact]
    public void Empty_standard_input_is_an_error()
    {
        using var here = new Workspace();

        Assert.Equal(2, here.RunWithInput("", "lint", "-").Code);
    }

    [Fact]
    public void A_walk_honours_gitignore_hidden_folders_and_exclude_and_counts_other_files()
    {
        using var here = new Workspace()
            .WithFile(".git/HEAD", "ref: refs/heads/main")
            .WithFile(".gitignore", "drafts/\n*.old.txt\n")
            .WithFile("sub/.gitignore", "!kept.old.txt\n/local.txt\n")
            .WithFile("a.txt", DamagedDigest.One)
            .WithFile("a.old.txt", DamagedDigest.One)
            .WithFile("drafts/b.txt", DamagedDigest.One)
            .WithFile("sub/kept.old.txt", DamagedDigest.One)
            .WithFile("sub/local.txt", DamagedDigest.One)
            .WithFile("sub/deeper/local.txt", DamagedDigest.One)
            .WithFile(".cache/c.txt", DamagedDigest.One)
            .WithFile("old/d.txt", DamagedDigest.One)
            .WithFile("notes.txt", "Remember the milk.")
            .WithFile("data.bin", "\u0001\u0002\u0003");

        var outcome = here.Run("lint", ".", "--exclude", "old/**", "--output", "jsonl");

        Assert.Equal(["a.txt", "sub/deeper/local.txt", "sub/kept.old.txt"], Paths(outcome));
        Assert.Contains("2 other files ignored", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Code);
    }

    [Fact]
    public void A_named_file_is_read_although_git_ignores_it()
    {
        using var here = new Workspace().WithFile(".git/HEAD", "x").WithFile(".gitignore", "*.txt").WithFile("a.txt", DamagedDigest.One);

        Assert.Equal(["a.txt"], Paths(here.Run("lint", "a.txt", "--output", "jsonl")));
        Assert.Equal(0, here.Run("lint", ".", "--allow-empty").Code);
    }

    [Fact]
    public void A_pattern_finds_files_below()
    {
        using var here = new Workspace()
            .WithFile("x/a.txt", DamagedDigest.One)
            .WithFile("x/y/b.txt", DamagedDigest.One)
            .WithFile("x/c.md", "# x");

        Assert.Equal(["x/a.txt", "x/y/b.txt"], Paths(here.Run("lint", "x/**/*.txt", "--output", "jsonl")));
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Single(Findings(here.Run("lint", "a.txt", ".", "./a.txt", "--output", "jsonl")));
    }

    [Theory]
    [InlineData("papers.jsonl", "{\"name\": \"x\", \"text\": \"y\"}\n")]
    [InlineData("papers.csv", "id,name\nx,y\n")]
    [InlineData("notes.txt", "Remember the milk.\n")]
    [InlineData("empty.txt", "")]
    [InlineData(
        "pointer.txt",
        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n"
    )]
    public void A_named_file_that_cannot_be_read_is_one_clear_error(string name, string content)
    {
        using var here = new Workspace().WithFile(name, content);

        var outcome = here.Run("lint", name);

        Assert.Equal(2, outcome.Code);
        Snapshot.Verify(outcome.ToString(), name);
    }

    [Fact]
    public void One_unreadable_file_does_not_hide_what_the_others_hold()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One).WithFile("b.csv", "id,name\n");

        var outcome = here.Run("lint", "a.txt", "b.csv", "--output", "jsonl");

        Assert.Equal(2, outcome.Code);
        Assert.Equal(["a.txt"], Paths(outcome));
    }

    private static List<JsonElement> Findings(Outcome outcome) =>
        [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static List<string?> Paths(Outcome outcome) =>
        [.. Findings(outcome).Select(finding => finding.GetProperty("path").GetString()).Distinct()];

    [Fact]
    public void Standard_input_cannot_be_called_like_a_file_that_is_read_too()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        var outcome = here.RunWithInput(DamagedDigest.One, "lint", "a.txt", "-", "--stdin-filename", "a.txt");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("same name", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paperlint.yml", "paperlint.yml: This is a folder, not a file.")]
    [InlineData(".paperlint/baseline.jsonl", ".paperlint/baseline.jsonl: This is a folder, not a baseline.")]
    [InlineData(".paperlint/decisions.jsonl", ".paperlint/decisions.jsonl: This is a folder, not a file of decisions.")]
    public void A_folder_in_the_place_of_a_file_of_ours_is_no_missing_file(string path, string said)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        Directory.CreateDirectory(Path.Combine(here.Folder, path));

        var outcome = here.Run("lint", "a.txt");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("baseline", "a.txt")]
    [InlineData("lint", "a.txt", "--fix")]
    public void A_file_in_the_place_of_our_folder_is_in_the_way(params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One).WithFile(".paperlint", "No folder.");

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Assert.Contains(": A file has the name of its folder. Move that file away.", outcome.Error, StringComparison.Ordinal);
    }
}
