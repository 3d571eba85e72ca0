using System.Diagnostics;
using PaperLint.Cli.Tests.Since;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>A file that a run opens although nobody named it may be a pipe; the run does not wait for it.</summary>
public sealed class ImplicitlyOpenedFileTests
{
    private const string Record = """{"title":"A kiln that fires","abstract":"It gains over the best of the older kilns."}""" + "\n";

    private static readonly Dictionary<string, string?> None = [];

    [Theory]
    [InlineData("data/CACHEDIR.TAG")]
    [InlineData("data/manifest.json")]
    public void A_pipe_that_would_tell_what_a_folder_is_tells_nothing(string file)
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("data/a.jsonl", Record).WithFile("data/CHANGES.md", "");
        Pipe(Path.Combine(here.Folder, file));

        foreach (
            var paths in (string[][])
                [
                    [],
                    ["data"],
                    ["**/*.jsonl"],
                ]
        )
            Assert.Contains(
                "Examined 1 file with 1 record",
                ProgramRun.In(here.Folder, None, ["lint", .. paths]).Error,
                StringComparison.Ordinal
            );
    }

    /// <summary>Git can store such links.</summary>
    [Theory]
    [InlineData("data/CACHEDIR.TAG")]
    [InlineData("data/b.jsonl")]
    [InlineData("data/b.json.gz")]
    [InlineData(".gitignore")]
    public async Task A_link_to_standard_input_is_not_read_on_a_walk(string link)
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("data/a.jsonl", Record);
        File.CreateSymbolicLink(Path.Combine(here.Folder, link), "/dev/stdin");
        using var shell = Shell.Start(here, "paperlint lint");
        var output = shell.StandardOutput.ReadToEndAsync();

        // Standard input stays open, and nothing is written to it.
        var error = await shell.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));

        await output;
        Assert.Contains("Examined 1 file with 1 record", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("packed-refs")]
    [InlineData("refs/heads/main")]
    [InlineData("index")]
    [InlineData("commondir")]
    public void A_pipe_in_a_repository_holds_up_no_run(string file)
    {
        Needs.Unix();
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record);
        checkout.Commit();
        var full = Path.Combine(checkout.Folder, ".git", file);
        File.Delete(full);
        Pipe(full);

        Assert.Equal(0, ProgramRun.In(checkout.Folder, None, "lint", "--output", "sarif").Code);
        foreach (
            var option in (string[][])
                [
                    ["--since", "HEAD"],
                    ["--staged"],
                ]
        )
        {
            var outcome = ProgramRun.In(checkout.Folder, None, ["lint", .. option]);
            Assert.Equal(2, outcome.Code);
            Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_file_of_a_commit_is_not_compared_with_it()
    {
        Needs.Unix();
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record).WithFile("b.jsonl", Record);
        checkout.Commit();
        File.Delete(Path.Combine(checkout.Folder, "b.jsonl"));
        Pipe(Path.Combine(checkout.Folder, "b.jsonl"));

        Assert.Equal(0, ProgramRun.In(checkout.Folder, None, "lint", "--since", "HEAD").Code);
    }

    private static void Pipe(string file)
    {
        using var make = Process.Start("mkfifo", [file]);
        make.WaitForExit();
    }
}
