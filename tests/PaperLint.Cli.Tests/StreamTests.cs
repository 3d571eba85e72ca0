using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Standard streams that are closed or cannot be written to: one sentence, exit code 2, and unchanged data.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData("paperlint lint a.txt --verbose >&-", "Standard output cannot be written: It is closed.")]
    [InlineData("paperlint lint a.txt --output sarif >&-", "Standard output cannot be written: It is closed.")]
    [InlineData("paperlint lint a.txt --diff >&-", "Standard output cannot be written: It is closed.")]
    [InlineData("paperlint rules >&-", "Standard output cannot be written: It is closed.")]
    [InlineData("paperlint --help >&-", "Standard output cannot be written: It is closed.")]
    [InlineData("paperlint lint - --fix < a.txt >&-", "Standard output cannot be written: It is closed.")]
    [InlineData("paperlint lint - <&-", "Standard input cannot be read: It is closed.")]
    [InlineData("paperlint lint - --fix <&-", "Standard input cannot be read: It is closed.")]
    [InlineData("paperlint review a.txt <&-", "Standard input cannot be read: It is closed.")]
    public async Task A_closed_stream_is_one_sentence(string command, string sentence) => await IsRefused(command, sentence);

    [Theory]
    [InlineData("paperlint lint a.txt --fix")]
    [InlineData("paperlint lint a.txt --fix-only --quiet")]
    [InlineData("paperlint lint a.txt --fix --output-dir clean")]
    [InlineData("paperlint baseline a.txt")]
    [InlineData("paperlint suppress a.txt:13:60 --reason 'a name'")]
    [InlineData("paperlint init a.txt")]
    [InlineData("paperlint undo")]
    public async Task Nothing_is_changed_that_nobody_could_be_reported(string command)
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var outcome = await Shell.Run(here, $"{command} >&-");
        Assert.Equal(2, outcome.Code);
        IsOneSentence(outcome.Error);
        Assert.Equal(["a.txt"], Directory.GetFileSystemEntries(here.Folder).Select(Path.GetFileName));
        Assert.Equal(DamagedDigest.One, here.Read("a.txt"));
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--fix --verbose")]
    public async Task What_was_fixed_is_told_where_the_report_cannot_be(string options)
    {
        Needs.Unix();
        if (!File.Exists("/dev/full"))
            return;
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var outcome = await Shell.Run(here, $"paperlint lint a.txt {options} >/dev/full");
        Assert.Equal(2, outcome.Code);
        Assert.NotEqual(DamagedDigest.One, here.Read("a.txt"));
        Assert.Contains("To undo: paperlint undo", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paperlint lint a.txt --verbose >/dev/full")]
    [InlineData("paperlint lint a.txt --output jsonl >/dev/full")]
    [InlineData("paperlint rules >/dev/full")]
    [InlineData("paperlint lint - --fix < a.txt >/dev/full")]
    public async Task A_full_device_is_one_sentence(string command)
    {
        Needs.Unix();
        if (File.Exists("/dev/full"))
            await IsRefused(command, "Standard output cannot be written: The disk is full.");
    }

    [Theory]
    [InlineData("paperlint lint a.txt 2>&-", 1)]
    [InlineData("paperlint lint a.txt >&- 2>&- <&-", 2)]
    [InlineData("paperlint lint missing.txt 2>&-", 2)]
    [InlineData("test ! -e /dev/full || paperlint lint missing.txt 2>/dev/full", 2)]
    public async Task What_cannot_be_said_leaves_the_exit_code(string command, int code)
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var outcome = await Shell.Run(here, command);
        Assert.Equal((code, ""), (outcome.Code, outcome.Error));
        Assert.Equal(DamagedDigest.One, here.Read("a.txt"));
    }

    [Theory]
    [InlineData("none/such/../../a.txt/r.sarif")]
    [InlineData("folder")]
    [InlineData("/dev/full")]
    public async Task A_report_that_cannot_be_written_is_one_sentence(string target)
    {
        Needs.Unix();
        if (target.StartsWith('/') && !File.Exists(target))
            return;
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One).WithFile("folder/b.md", "Notes.");
        var outcome = await Shell.Run(here, $"paperlint lint a.txt --output 'sarif={target}'");
        Assert.Equal(2, outcome.Code);
        // If the failure only shows after the run, the summary is printed too.
        var summary = outcome.Error.IndexOf("Examined 1 file", StringComparison.Ordinal);
        IsOneSentence(summary < 0 ? outcome.Error : outcome.Error[(outcome.Error.IndexOf('\n', summary) + 1)..]);
        Assert.Equal(
            ["a.txt", "folder"],
            Directory.GetFileSystemEntries(here.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    private static async Task IsRefused(string command, string sentence)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var outcome = await Shell.Run(here, command);
        Assert.Equal((2, sentence), (outcome.Code, outcome.Error.Trim()));
        Assert.Equal(DamagedDigest.One, here.Read("a.txt"));
        Assert.Equal(["a.txt"], Directory.GetFileSystemEntries(here.Folder).Select(Path.GetFileName));
    }

    internal static void IsOneSentence(string error)
    {
        Assert.DoesNotContain("bug", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }
}
