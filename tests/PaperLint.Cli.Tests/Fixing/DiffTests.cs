using System.Diagnostics;
using System.Text;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Fixing;

public sealed class DiffTests
{
    [Fact]
    public void Diff_shows_what_fix_would_do_and_what_it_would_leave()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("b.txt", DamagedDigest.One);

        var outcome = here.RunInProcess("lint", "--diff");

        Assert.Equal(1, outcome.Code);
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
        Assert.Equal(["a.txt", "b.txt"], Directory.GetFileSystemEntries(here.Folder).Select(Path.GetFileName).Order());
        Snapshot.Verify(outcome.ToString());
    }

    [Fact]
    public void In_colour_the_changed_words_stand_out()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        Snapshot.Verify(
            here.Run("lint", "--diff", "--fix-only", "--color", "always").Output.Replace("\u001b", "␛", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void On_a_terminal_no_text_does_harm()
    {
        using var here = new Workspace { Host = host => host with { OutputIsTerminal = true } }.WithFile(
            "a.txt",
            DamagedDigest.One.Replace("Breakage", "\u001b[2J\u202EBreakage", StringComparison.Ordinal)
        );

        var output = here.Run("lint", "--diff", "--color", "never").Output;

        Assert.Contains("␛[2J⟨U+202E⟩Breakage", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Theory]
    [InlineData("a.txt", "\n")]
    [InlineData("a.txt", "\r\n")]
    [InlineData("a.txt", "\r")]
    [InlineData("folder/with space/naïve.txt", "\n")]
    [InlineData("folder/\"quoted\".txt", "\n")]
    public void Git_applies_it(string path, string lineEnd)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && path.Contains('"', StringComparison.Ordinal), "No file can be called so here.");
        foreach (
            var text in new[] { DamagedDigest.Mixed, DamagedDigest.Mixed.TrimEnd(), $"\uFEFF{DamagedDigest.Mixed}", DamagedDigest.One }
        )
        {
            var bytes = Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd, StringComparison.Ordinal));
            using var here = new Workspace().WithBytes(path, bytes);
            Git(here, "init", "-q");
            here.WithBytes("all.patch", here.Run("lint", path, "--diff").Bytes);

            Git(here, "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "all.patch");

            var applied = here.Bytes(path);
            here.WithBytes(path, bytes).Run("lint", path, "--fix");
            Assert.Equal(here.Bytes(path), applied);
            Assert.NotEqual(bytes, applied);
        }
    }

    [Fact]
    public void Standard_input_has_a_diff_too()
    {
        using var here = new Workspace();

        var outcome = here.RunWithInput(DamagedDigest.One, "lint", "-", "--diff", "--stdin-filename", "today.txt");

        Assert.StartsWith("--- a/today.txt\n+++ b/today.txt\n@@ ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\\ No newline at end of file\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_twice_has_one_diff()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Single(here.Run("lint", "a.txt", "./a.txt", ".", "--diff").Output.Split('\n'), line =>
            line.StartsWith("---", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Reports_beside_a_diff_go_to_files()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        Assert.Equal(1, here.Run("lint", "a.txt", "--diff", "--output", "jsonl=left.jsonl").Code);

        Assert.DoesNotContain("LTX0002", here.Read("left.jsonl"), StringComparison.Ordinal);
        Assert.Contains("LTX0007", here.Read("left.jsonl"), StringComparison.Ordinal);
    }

    private static void Git(Workspace here, params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = here.Folder,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
