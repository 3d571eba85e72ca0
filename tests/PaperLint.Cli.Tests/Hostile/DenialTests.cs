using System.Diagnostics;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Input made to run forever, or to cause a stack trace, ends quickly with a single sentence.</summary>
public sealed class DenialTests
{
    private static readonly Dictionary<string, string?> None = [];

    [Theory]
    [InlineData("--threads", "abc")]
    [InlineData("--threads", "99999999999")]
    [InlineData("--threads", "0")]
    [InlineData("--max-warnings", "many")]
    [InlineData("--max-warnings", "1e3")]
    [InlineData("--max-warnings", "99999999999")]
    [InlineData("--max-warnings", "-1")]
    public void A_number_that_is_none_is_told(string option, string value)
    {
        using var here = Data();

        var outcome = here.Run("lint", $"{option}={value}");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith($"{option} must be a whole number ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("99999999999999999999999")]
    public void A_number_that_is_too_large_is_told_how_large_it_may_be(string value)
    {
        using var here = Data();

        Assert.StartsWith(
            "--threads must be a whole number from 1 to 2147483647.",
            here.Run("lint", $"--threads={value}").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void More_threads_than_there_can_be_are_no_more_than_are_of_use()
    {
        using var here = Data();

        Assert.Equal(0, here.Run("lint", "--threads", "2147483647").Code);
    }

    /// <summary>Through 31 levels of two files each there are two billion paths.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Configurations_that_many_others_extend_are_read_once(bool isSound)
    {
        using var here = Data();
        const int Levels = 31;
        for (var level = 0; level < Levels; level++)
        {
            foreach (var side in new[] { "left", "right" })
                here.WithFile(
                    $"{level}{side}.yml",
                    level + 1 < Levels ? $"extends: [./{level + 1}left.yml, ./{level + 1}right.yml]\n"
                        : isSound ? "fail-on: error\n"
                        : "fail-on: sometimes\n"
                );
        }

        here.WithFile("paperlint.yml", "extends: [./0left.yml, ./0right.yml]\n");

        Assert.Equal(isSound ? 0 : 2, ProgramRun.In(here.Folder, None, "lint").Code);
    }

    /// <summary>Of several extended configurations, the last has precedence, and so does what it extends.</summary>
    [Fact]
    public void What_two_extend_is_laid_where_the_second_has_it()
    {
        using var here = Data();
        here.WithFile("base.yml", "fail-on: error\nexclude: [x]\n")
            .WithFile("one.yml", "extends: [./base.yml]\nfail-on: info\n")
            .WithFile("two.yml", "extends: [./base.yml]\n")
            .WithFile("paperlint.yml", "extends: [./one.yml, ./two.yml]\n");

        Assert.Contains("base.yml:1:1", here.Run("config").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_configurations_has_an_end()
    {
        using var here = Data();
        for (var number = 0; number < 100; number++)
            here.WithFile($"{number}.yml", $"extends: [./{number + 1}.yml]\n");
        here.WithFile("paperlint.yml", "extends: [./0.yml]\n");

        var outcome = here.Run("lint");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("The configurations extend each other through more than 32 files.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipes_and_loops_that_are_met_are_passed_by()
    {
        Needs.Unix();
        using var here = Data();
        Directory.CreateDirectory(Path.Combine(here.Folder, "sub"));
        foreach (var name in new[] { "pipe.jsonl", "pipe.txt", "pipe.csv", ".gitignore", "sub/pipe.json.gz" })
            Pipe(Path.Combine(here.Folder, name));
        foreach (var name in new[] { "one", "two", "three" })
            File.CreateSymbolicLink(Path.Combine(here.Folder, "sub", name), "..");
        File.CreateSymbolicLink(Path.Combine(here.Folder, "zero.jsonl"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(here.Folder, "sub", "up.txt"), "../pipe.txt");

        Assert.Contains("6 other files ignored", ProgramRun.In(here.Folder, None, "lint").Error, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.In(here.Folder, None, "lint", "**/*.jsonl").Code);
        foreach (var command in new[] { "inspect", "init", "baseline", "review" })
            ProgramRun.In(here.Folder, None, command);
    }

    [Theory]
    [InlineData("paperlint.yml", "lint")]
    [InlineData(".paperlint/decisions.jsonl", "lint")]
    [InlineData(".paperlint/baseline.jsonl", "lint")]
    [InlineData("own/rule.yml", "lint --rules own")]
    public void A_pipe_in_the_place_of_a_file_of_ours_is_told(string file, string command)
    {
        Needs.Unix();
        using var here = Data();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(here.Folder, file))!);
        Pipe(Path.Combine(here.Folder, file));

        var outcome = ProgramRun.In(here.Folder, None, command.Split(' '));

        Assert.Equal(2, outcome.Code);
        Assert.Contains($"{file}: This is a pipe or a device", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_that_are_nested_too_deep_are_told()
    {
        using var here = Data();
        Directory.CreateDirectory(Path.Combine([here.Folder, .. Enumerable.Repeat("d", 700)]));

        var outcome = ProgramRun.In(here.Folder, None, "lint");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(
            "Folders are nested deeper than 128 levels here, and nothing below was examined.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("decisions.jsonl", """{"rule":"\ud800","key":"x"}""", 9)]
    [InlineData("decisions.jsonl", """{"\ud800":"x"}""", 2)]
    [InlineData("baseline.jsonl", """{"rule":"LTX0002","key":"\udfffx"}""", 25)]
    public void Half_a_character_is_told_with_its_place(string file, string line, int column)
    {
        using var here = Data();
        here.WithFile($".paperlint/{file}", $"{line}\n");

        var outcome = here.Run("lint");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith($".paperlint/{file}:1:{column}: This string contains half a character", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>Each has more possible ways to match than there are atoms.</summary>
    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b")]
    [InlineData("a**/a**/a**/a**/a**/a**/a**/a**/a**/a**/a**/a**/a**/a**/b")]
    [InlineData("[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*[b")]
    public void A_line_of_an_ignore_file_is_matched_without_trying_for_ever(string line)
    {
        using var here = Data();
        Directory.CreateDirectory(Path.Combine(here.Folder, ".git"));
        here.WithFile(".gitignore", $"{line}\n")
            .WithFile($"{string.Join('/', Enumerable.Repeat("a", 60))}/{new string('a', 200)}.jsonl", here.Read("a.jsonl"));

        Assert.Contains("Examined 2 files", ProgramRun.In(here.Folder, None, "lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_of_mistakes_the_first_are_told()
    {
        using var here = Data();
        here.WithFile(".paperlint/decisions.jsonl", string.Concat(Enumerable.Repeat("none\n", 5_000)));

        var outcome = here.Run("lint");

        Assert.Equal(2, outcome.Code);
        Assert.Equal(101, outcome.Error.Trim().Split('\n').Length);
        Assert.EndsWith("There may be more mistakes below. Restore the file from Git.", outcome.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_one_endless_line_is_none()
    {
        using var here = Data();
        here.WithFile(".paperlint/journal/0001.jsonl", "");
        using (var journal = File.OpenWrite(Path.Combine(here.Folder, ".paperlint/journal/0001.jsonl")))
            journal.SetLength(1L << 29); // Sparse, so it takes no disk space.

        var outcome = here.Run("undo", "--trust-journal");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("This is not a PaperLint journal, or it is damaged.", outcome.Error, StringComparison.Ordinal);
    }

    private static Workspace Data() =>
        new Workspace().WithFile(
            "a.jsonl",
            """{"title":"A kiln that fires","abstract":"It gains over the best of the older kilns."}""" + "\n"
        );

    private static void Pipe(string file)
    {
        using var make = Process.Start("mkfifo", file);
        make.WaitForExit();
    }
}
