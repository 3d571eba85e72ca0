using System.Text;
using System.Text.Json;
using PaperLint.Cli.Hosting;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Fixing;

/// <summary><c>lint - --fix</c>: the fixed stream goes to standard output, everything else to standard error.</summary>
public sealed class StreamFixTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Standard_input_is_fixed_to_standard_output_byte_for_byte(bool isWindows)
    {
        string Shape(string text) => isWindows ? $"\uFEFF{text.Replace("\n", "\r\n", StringComparison.Ordinal)}" : text;
        using var here = new Workspace();

        var outcome = here.RunWithInput(Shape(DamagedDigest.Mixed), "lint", "-", "--fix");

        Assert.Equal(Encoding.UTF8.GetBytes(Shape(DamagedDigest.Mended(DamagedDigest.Mixed))), outcome.Bytes);
        if (!isWindows)
            Snapshot.Verify((outcome with { Output = "(the mended digest)" }).ToString());
        Assert.Empty(Directory.GetFileSystemEntries(here.Folder));
    }

    [Fact]
    public void Standard_input_that_needs_no_fixing_passes_as_it_is()
    {
        using var here = new Workspace();

        var outcome = here.RunWithInput(DamagedDigest.Mended(DamagedDigest.One), "lint", "-", "--fix", "--output", "jsonl");

        Assert.Equal(0, outcome.Code);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.One), outcome.Output);
    }

    [Theory]
    [InlineData("--verbose")]
    [InlineData("--quiet")]
    [InlineData("--fix-only")]
    [InlineData("--statistics")]
    public void Standard_error_tells_as_much_as_is_asked(string flag)
    {
        using var here = new Workspace();

        var outcome = here.RunWithInput(DamagedDigest.Mixed, "lint", "-", "--fix", flag);

        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed), outcome.Output);
        Snapshot.Verify((outcome with { Output = "(the mended digest)" }).ToString(), flag.TrimStart('-'));
    }

    [Fact]
    public void Json_lines_are_those_of_a_file_with_the_same_content()
    {
        using var here = new Workspace().WithFile("stdin.txt", DamagedDigest.Mended(DamagedDigest.Mixed));

        var outcome = here.RunWithInput(
            DamagedDigest.Mixed,
            "lint",
            "-",
            "--fix",
            "--output",
            "jsonl",
            "--quiet",
            "--stdin-filename",
            "stdin.txt"
        );

        Assert.Equal(here.Run("lint", "stdin.txt", "--output", "jsonl").Output, outcome.Error);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed), outcome.Output);
    }

    [Fact]
    public void A_report_in_a_file_is_written_at_the_end_and_whole()
    {
        using var here = new Workspace();

        var outcome = here.RunWithInput(DamagedDigest.Mixed, "lint", "-", "--fix", "--output", "sarif=report.sarif");

        using var log = JsonDocument.Parse(here.Read("report.sarif"));
        Assert.Equal(3, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Contains("stdin:17:66: error TXT0005", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--fix-only")]
    [InlineData(0, "--exit-zero")]
    [InlineData(0, "--fail-on", "never")]
    [InlineData(1, "--fix-only", "--exit-non-zero-on-fix")]
    public void The_exit_code_is_that_of_fixing_a_file(int code, params string[] flags)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        Assert.Equal(code, here.RunWithInput(DamagedDigest.Mixed, ["lint", "-", "--fix", .. flags]).Code);
        Assert.Equal(code, here.Run(["lint", "a.txt", "--fix", .. flags]).Code);
    }

    [Fact]
    public void What_cannot_be_read_passes_and_gives_2()
    {
        using var here = new Workspace();

        var outcome = here.RunWithInput("# Notes\n\n- 5\\% of all\n", "lint", "-", "--fix", "--exit-zero");

        Assert.Equal((2, "# Notes\n\n- 5\\% of all\n"), (outcome.Code, outcome.Output));
        Assert.Contains("error: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_fixes_are_made_where_asked_for()
    {
        using var here = new Workspace();

        var outcome = here.RunWithInput(DamagedDigest.Mixed, "lint", "-", "--unsafe-fixes");

        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed).Replace("http:", "https:", StringComparison.Ordinal), outcome.Output);
    }

    [Fact]
    public void Records_with_errors_left_are_copied_where_asked_for()
    {
        using var here = new Workspace();

        here.RunWithInput(DamagedDigest.Mixed, "lint", "-", "--fix", "--quarantine", "errors.jsonl");

        Assert.Contains("Bounds for Pulsed Ovens", here.Read("errors.jsonl"), StringComparison.Ordinal);
        Assert.DoesNotContain("A Faster Way", here.Read("errors.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_that_do_not_hold_are_reverted_and_named_but_the_run_is_whole()
    {
        using var here = new Workspace().WithSelfTriggeringRule();
        var digest = DamagedDigest.One.Replace("The surface", "The veery surface", StringComparison.Ordinal);

        var outcome = here.RunWithInput(digest, "lint", "-", "--fix", "--rules", "stubborn");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("veery surface", outcome.Output, StringComparison.Ordinal);
        Snapshot.Verify((outcome with { Output = "(the mended digest)" }).ToString());
    }

    [Fact]
    public void Findings_about_the_dataset_come_behind_those_about_records()
    {
        using var here = new Workspace();
        var twice = DamagedDigest.Mixed + DamagedDigest.Mixed[DamagedDigest.Mixed.IndexOf("\nSlow", StringComparison.Ordinal)..];

        var error = here.RunWithInput(twice, "lint", "-", "--fix").Error;

        Assert.True(error.IndexOf("DUP0001", StringComparison.Ordinal) > error.LastIndexOf("URL0006", StringComparison.Ordinal), error);
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_run_without_a_word()
    {
        using var here = new Workspace { Host = host => host with { RawOutput = new Abandoned() } };

        var outcome = here.RunWithInput(DamagedDigest.Mixed, "lint", "-", "--fix", "--select", "LTX0002");

        Assert.Equal((2, ""), (outcome.Code, outcome.Error));
    }

    private sealed class Abandoned : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new ReaderGoneException();

        public override void Write(byte[] buffer, int offset, int count) => throw new ReaderGoneException();
    }
}
