using System.Text;
using System.Text.Json;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests;

/// <summary>Known findings are left out, new ones are reported, and those that are gone are counted.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void From_known_to_new_to_gone()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Small);
        var story = new StringBuilder();
        Step("baseline");
        Step("lint");
        here.WithFile(
            "a.txt",
            DamagedDigest.Small.Replace("the sheets stay flat", "7\\% of the sheets stay flat", StringComparison.Ordinal)
        );
        Step("lint");
        here.WithFile("a.txt", DamagedDigest.Small.Replace("5\\%", "5%", StringComparison.Ordinal));
        Step("lint");
        Step("baseline", "--prune");
        Step("lint", "--verbose");
        Step("lint", "--no-baseline", "--statistics");
        Step("baseline", "--update");
        story.Append(here.Read(".paperlint/baseline.jsonl"));
        Snapshot.Verify(story.ToString());

        void Step(params string[] arguments) =>
            story.Append($"$ paperlint {string.Join(' ', arguments)}\n{here.RunInProcess(arguments)}\n");
    }

    [Fact]
    public void What_is_suppressed_is_neither_gone_nor_forgotten()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("paperlint.yml", "");
        here.Run("baseline");
        var written = here.Read(".paperlint/baseline.jsonl");
        here.WithFile("paperlint.yml", "suppressions:\n  - { rule: LTX0002, record: '*', reason: The source has it. }\n");

        var outcome = here.Run("lint", "--output", "sarif");
        var pruned = here.Run("baseline", "--prune");
        here.Run("baseline", "--update");

        Assert.Contains("suppressed.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\"absent\":0", outcome.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(" 0 findings dropped", pruned.Output, StringComparison.Ordinal);
        Assert.Equal(written, here.Read(".paperlint/baseline.jsonl"));
        here.WithFile("paperlint.yml", "");
        Assert.Contains("Nothing new.", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_cannot_be_written_is_said_to_be_the_one()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile(".paperlint", "");

        var outcome = here.Run("baseline");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("The baseline cannot be written", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fixed_stream_is_compared_too()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        Assert.Contains("TXT0005", here.RunWithInput(DamagedDigest.Mixed, "lint", "-", "--fix").Error, StringComparison.Ordinal);
        here.Run("baseline");

        var known = here.RunWithInput(DamagedDigest.Mixed, "lint", "-", "--fix");
        var another = here.RunWithInput(
            DamagedDigest.Mixed.Replace("Code is", "For ovens we present , and more. Code is", StringComparison.Ordinal),
            "lint",
            "-",
            "--fix",
            "--output",
            "jsonl",
            "--all-states"
        );

        Assert.Equal(0, known.Code);
        Assert.DoesNotContain("TXT0005", known.Error, StringComparison.Ordinal);
        Assert.Contains("findings known to the baseline are not shown.", known.Error, StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed), known.Output);
        Assert.Contains("\"state\":\"unchanged\"", another.Error, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"new\"", another.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_run_does_not_look_at_is_neither_gone_nor_forgotten()
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.One)
            .WithFile(
                "b.jsonl",
                "{\"id\": \"7\", \"url\": \"https://huggingface.co/papers/7\", \"title\": \"On Kilns\", \"abstract\": \"A kiln of ours gains 4\\\\% in a day.\"}\n"
            );
        here.Run("baseline");
        here.WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One));

        Assert.DoesNotContain("gone", here.Run("lint", "b.jsonl").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", here.Run("lint", "--select", "MRK").Error, StringComparison.Ordinal);
        Assert.Contains("gone", here.Run("lint").Error, StringComparison.Ordinal);
        Assert.Contains(" 0 findings dropped", here.Run("baseline", "--prune", "b.jsonl").Output, StringComparison.Ordinal);
        here.WithFile("b.jsonl", here.Read("b.jsonl").Replace("in a day", "in 3\\\\% of a day", StringComparison.Ordinal));
        here.Run("baseline", "--update", "b.jsonl");
        var outcome = here.Run("lint");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("gone", outcome.Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(here.Folder, "a.txt"));
        Assert.DoesNotContain("gone", here.Run("lint", "b.jsonl").Error, StringComparison.Ordinal);
        Assert.Contains("gone", here.Run("lint", "*.txt", "*.jsonl").Error, StringComparison.Ordinal);
        Assert.Contains("gone", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--prune")]
    [InlineData("--update")]
    public void Of_a_record_in_two_files_each_is_known_for_itself(string flag)
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.Small)
            .WithFile("b.txt", DamagedDigest.Small)
            .WithFile("c.txt", DamagedDigest.Small);
        here.Run("baseline");
        var before = here.Read(".paperlint/baseline.jsonl");

        Assert.DoesNotContain("gone", here.Run("lint", "b.txt", "--ignore", "DUP").Error, StringComparison.Ordinal);
        here.Run("baseline", flag, "b.txt");

        Assert.Equal(
            before.Split('\n').Where(line => line.Contains("LTX", StringComparison.Ordinal)),
            here.Read(".paperlint/baseline.jsonl").Split('\n').Where(line => line.Contains("LTX", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Programs_get_everything_with_its_state()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        here.Run("baseline");
        here.WithFile("a.txt", DamagedDigest.Small);

        var lines = here.Run("lint", "--all-states", "--output", "jsonl", "--output", "sarif=out.sarif")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["new", "new"], States(here.Run("lint", "--output", "jsonl", "--output", "sarif=new.sarif"), here, "new.sarif"));
        Assert.Equal(
            ["unchanged", "new", "new"],
            lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("state").GetString())
        );
        var run = JsonDocument.Parse(here.Read("out.sarif")).RootElement.GetProperty("runs")[0];
        Assert.Equal(
            ["unchanged", "new", "new"],
            run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("baselineState").GetString())
        );
        Assert.Equal("""{"new":2,"unchanged":1,"absent":0}""", run.GetProperty("properties").GetProperty("baseline").GetRawText());
    }

    /// <summary>The baseline states in both reports, which must be the same.</summary>
    internal static string[] States(Outcome outcome, Workspace here, string sarif)
    {
        string[] inLines =
        [
            .. outcome
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("state").GetString()!),
        ];
        var results = JsonDocument.Parse(here.Read(sarif)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        Assert.Equal(inLines, results.Select(result => result.GetProperty("baselineState").GetString()!));
        return inLines;
    }

    [Fact]
    public void What_is_known_is_fixed_all_the_same()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        here.Run("baseline");

        var outcome = here.Run("lint", "--fix");

        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("5\\%", here.Read("a.txt"), StringComparison.Ordinal);
        Assert.Contains("gone", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exit_code_of_a_diff_is_that_of_lint()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Small);
        Assert.Equal(1, here.Run("lint", "--diff").Code);
        here.Run("baseline");
        Assert.Equal(0, here.Run("lint", "--diff").Code);
    }

    [Fact]
    public void Every_mistake_in_a_baseline_has_its_place()
    {
        const string Sound =
            """{"rule":"LTX0002","key":"7","field":"abstract","fingerprint":"0","context":"0","matched":"0","title":"0","abstract":"0","path":"a.txt"}""";
        var table = new StringBuilder();
        foreach (
            var line in new[]
            {
                "<<<<<<< HEAD",
                "{\"rule\":",
                "[]",
                Sound.Replace("\"key\"", "\"kye\"", StringComparison.Ordinal),
                Sound.Replace("\"key\":\"7\",", "", StringComparison.Ordinal),
                Sound.Replace("\"7\"", "7", StringComparison.Ordinal),
                Sound.Replace("\"7\"", "[7]", StringComparison.Ordinal),
                Sound.Replace("\"key\":\"7\",", "\"key\":\"7\",\"key\":\"8\",", StringComparison.Ordinal),
                Sound + "x",
            }
        )
        {
            using var here = new Workspace()
                .WithFile("a.txt", DamagedDigest.One)
                .WithFile(".paperlint/baseline.jsonl", $"{Sound}\n{line}\n");
            var outcome = here.Run("lint", "--fix");
            Assert.Equal(2, outcome.Code);
            Assert.Equal(DamagedDigest.One, here.Read("a.txt"));
            table.Append($"{line}\n  {outcome.Error}");
        }

        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void A_baseline_is_not_written_by_mistake()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var said = new StringBuilder();
        Try("baseline", "--prune");
        here.Run("baseline");
        Try("baseline");
        Try("baseline", "--update", "--prune");
        Try("baseline", "-");
        here.WithFile("b.jsonl", "{\"title\": \"On Kilns\", \"abstract\": \"We fire.\"}\n{\"title\": broken\n");
        Try("baseline", "--update");
        Snapshot.Verify(said.ToString());

        void Try(params string[] arguments)
        {
            var outcome = here.Run(arguments);
            Assert.Equal(2, outcome.Code);
            said.Append($"$ paperlint {string.Join(' ', arguments)}\n{outcome.Error}\n");
        }
    }
}
