using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Fixing;

public sealed class FixTests
{
    [Fact]
    public void Fix_fixes_in_place_and_reports_what_remains()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.RunInProcess("lint", "a.txt", "--fix");

        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed), here.Read("a.txt"));
        Snapshot.Verify(outcome.ToString());
    }

    [Fact]
    public void Verbose_shows_each_fix()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        Snapshot.Verify(here.RunInProcess("lint", "a.txt", "--unsafe-fixes", "--verbose").ToString());
    }

    [Fact]
    public void Quiet_says_only_what_fails_the_run()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        Snapshot.Verify(here.RunInProcess("lint", "a.txt", "--fix", "--quiet").ToString());
    }

    [Fact]
    public void Lint_says_how_much_could_be_fixed()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        Assert.Contains(
            "3 findings can be fixed with --fix, 1 more with --unsafe-fixes.",
            here.Run("lint", "a.txt").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Unsafe_fixes_needs_no_other_flag()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        here.Run("lint", "a.txt", "--unsafe-fixes");

        Assert.Equal(
            DamagedDigest.Mended(DamagedDigest.Mixed).Replace("http://", "https://", StringComparison.Ordinal),
            here.Read("a.txt")
        );
    }

    [Theory]
    [InlineData(Kind.Damaged, 1, "--fix")]
    [InlineData(Kind.Damaged, 1, "--unsafe-fixes")]
    [InlineData(Kind.Damaged, 0, "--fix", "--exit-zero")]
    [InlineData(Kind.Damaged, 0, "--fix", "--fail-on", "never")]
    [InlineData(Kind.Damaged, 0, "--fix", "--ignore", "LTX0007,TXT0005")]
    [InlineData(Kind.Damaged, 0, "--fix-only")]
    [InlineData(Kind.Damaged, 1, "--fix-only", "--exit-non-zero-on-fix")]
    [InlineData(Kind.Damaged, 1, "--fix", "--exit-non-zero-on-fix")]
    [InlineData(Kind.Damaged, 1, "--diff")]
    [InlineData(Kind.Damaged, 0, "--diff", "--exit-zero")]
    [InlineData(Kind.Damaged, 1, "--fix", "--output-dir", "out")]
    [InlineData(Kind.Mendable, 0, "--fix")]
    [InlineData(Kind.Mendable, 0, "--fix", "--output-dir", "out")]
    [InlineData(Kind.Mendable, 1, "--fix", "--exit-non-zero-on-fix")]
    [InlineData(Kind.Mendable, 1, "--fix-only", "--exit-non-zero-on-fix")]
    [InlineData(Kind.Mendable, 1, "--diff")]
    [InlineData(Kind.Mendable, 1, "--diff", "--fix")]
    [InlineData(Kind.Mendable, 1, "--diff", "--fix-only")]
    [InlineData(Kind.Mendable, 0, "--diff", "--exit-zero")]
    [InlineData(Kind.Mendable, 0, "--diff", "--fail-on", "error")]
    [InlineData(Kind.Clean, 0, "--fix")]
    [InlineData(Kind.Clean, 0, "--fix", "--exit-non-zero-on-fix")]
    [InlineData(Kind.Clean, 0, "--diff")]
    [InlineData(Kind.Missing, 2, "--fix")]
    [InlineData(Kind.Missing, 2, "--fix", "--exit-zero")]
    [InlineData(Kind.Missing, 2, "--fix-only")]
    [InlineData(Kind.Missing, 2, "--diff")]
    public void The_exit_code_says_what_remains(Kind kind, int code, params string[] flags)
    {
        using var here = new Workspace()
            .WithFile("damaged.txt", DamagedDigest.Mixed)
            .WithFile("mendable.txt", DamagedDigest.One)
            .WithFile("clean.txt", DamagedDigest.Mended(DamagedDigest.One));

        Assert.Equal(code, here.Run(["lint", $"{kind.ToString().ToLowerInvariant()}.txt", .. flags]).Code);
    }

    [Fact]
    public void Fix_only_says_nothing_of_what_remains()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        Snapshot.Verify(here.RunInProcess("lint", "a.txt", "--fix-only").ToString());
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed), here.Read("a.txt"));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("jsonl")]
    public void Reports_for_programs_hold_what_remains(string format)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.Run("lint", "a.txt", "--fix", "--output", format);

        Assert.Contains("LTX0007", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("'\\\\%' is", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  A TeX escape is left in prose.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_goes_to_its_folder_and_the_file_stays()
    {
        using var here = new Workspace().WithFile("data/a.txt", DamagedDigest.Mixed);

        var outcome = here.RunInProcess("lint", "data", "--fix", "--output-dir", "out");

        Assert.Equal(DamagedDigest.Mixed, here.Read("data/a.txt"));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed), here.Read("out/data/a.txt"));
        Assert.False(Directory.Exists(Path.Combine(here.Folder, ".paperlint")));
        Snapshot.Verify(outcome.ToString());
    }

    [Fact]
    public void A_copy_within_the_folder_is_not_read_by_the_next_run()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        here.Run("lint", ".", "--fix", "--output-dir", "out");
        var again = here.Run("lint", ".", "--fix", "--output-dir", "out");

        Assert.Contains("Examined 1 file", again.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["CHANGES.md", "a.txt", "manifest.json"],
            Directory.GetFileSystemEntries(Path.Combine(here.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Records_with_errors_left_are_copied_to_the_quarantine()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        here.Run("lint", "a.txt", "--fix", "--quarantine", "q.jsonl");

        var line = Assert.Single(here.Read("q.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Bounds for Pulsed Ovens", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_that_do_not_hold_are_reverted_and_named_but_the_run_is_whole()
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.One.Replace("The surface", "The veery surface", StringComparison.Ordinal))
            .WithSelfTriggeringRule();

        var outcome = here.RunInProcess("lint", "a.txt", "--fix", "--rules", "stubborn");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("veery surface", here.Read("a.txt"), StringComparison.Ordinal);
        Snapshot.Verify(outcome.ToString());
    }

    [Fact]
    public void Fixes_that_undo_one_another_are_not_offered_but_the_run_is_whole()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One)).WithOpposingRules();

        var outcome = here.RunInProcess("lint", "a.txt", "--rules", "quarrel", "--exit-zero");

        Assert.Equal(0, outcome.Code);
        Snapshot.Verify(outcome.ToString());
        Assert.Equal(1, here.Run("lint", "a.txt", "--rules", "quarrel", "--fix").Code);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.One), here.Read("a.txt"));
    }

    public enum Kind
    {
        Damaged,
        Mendable,
        Clean,
        Missing,
    }
}
