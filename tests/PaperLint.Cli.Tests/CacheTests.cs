using System.Text.RegularExpressions;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Results of earlier runs save time and change nothing else.</summary>
public sealed class CacheTests
{
    private const string Settings = """
        suppressions:
          - { rule: LTX0002, record: '2403.1', reason: The source has it. }
          - { rule: LTX0003, record: '2403.2*', reason: The source has it. }
          - { rule: LTX0002, record: '2403.3', reason: The source has it., expires: 2001-01-01 }
          - { rule: LTX0002, record: '2999.1', reason: It is not here. }
          - { rule: TXT0001, record: '2999.1', reason: It is not here., expires: 2001-01-01 }

        """;

    /// <summary>Long enough that its result is stored, and with something of every kind.</summary>
    private static readonly string Many = string.Concat(
        Enumerable
            .Range(0, 1_400)
            .Select(row =>
                $"{{\"id\": \"2403.{row}\", \"url\": \"https://huggingface.co/papers/2403.{row}\", \"title\": \"On Kilns of the Kind {row / 2}\", \"abstract\": \"{(row % 100 == 3 ? "A kiln of ours gains 4\\\\% in a day, and the the sheets stay flat." : "A kiln of ours is as warm as any other, and the sheets that we make stay flat.")}\"}}\n"
            )
    );

    private static readonly string[][] Reports =
    [
        ["lint"],
        ["lint", "--verbose"],
        ["lint", "--quiet", "--statistics"],
        ["lint", "--output", "jsonl", "--all-states"],
        ["lint", "--output", "sarif", "--ignore", "DUP"],
        ["lint", "--select", "DUP,TXT"],
        ["lint", "--no-baseline", "--group-by", "text"],
    ];

    [Fact]
    public void Reports_are_the_same_with_suppressions_decisions_and_a_baseline()
    {
        using var here = new Workspace()
            .WithFile("a.jsonl", Many)
            .WithFile("b.jsonl", Many[..(Many.LastIndexOf("\n{", Many.Length - 9_000, StringComparison.Ordinal) + 1)]);
        using var cache = new Workspace();
        Check();
        here.WithFile("paperlint.yml", Settings);
        Check();
        var column = Many.Split('\n')[3].IndexOf("\\\\%", StringComparison.Ordinal) + 1;
        Assert.Equal(0, here.Run("suppress", $"a.jsonl:4:{column}", "a.jsonl", "--reason", "a name").Code);
        Check();
        Assert.Equal(0, here.Run("baseline", "b.jsonl", "--no-cache").Code);
        Check();
        here.WithFile("a.jsonl", Many.Replace("gains 4", "gains 5", StringComparison.Ordinal));
        Check();
        // The other file still has the text that was decided about.
        Assert.DoesNotContain("is void", here.Run("lint", "--no-cache").Error, StringComparison.Ordinal);
        here.WithFile("b.jsonl", here.Read("b.jsonl").Replace("gains 4", "gains 5", StringComparison.Ordinal));
        Check();
        Assert.Contains(
            "is void",
            here.Run("lint", "--cache-dir", Path.Combine(cache.Folder, "cache")).Error.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );

        void Check()
        {
            foreach (var arguments in Reports)
            {
                var expected = Told(here.Run([.. arguments, "--no-cache"]));
                for (var run = 0; run < 3; run++)
                    Assert.Equal(expected, Told(here.Run([.. arguments, "--cache-dir", Path.Combine(cache.Folder, "cache")])));
            }
        }
    }

    [Fact]
    public void A_baseline_is_the_same_too()
    {
        using var here = new Workspace().WithFile("a.jsonl", Many);
        using var cache = new Workspace();
        var folder = Path.Combine(cache.Folder, "cache");
        here.Run("baseline", "--no-cache");
        var expected = here.Read(".paperlint/baseline.jsonl");
        for (var run = 0; run < 2; run++)
        {
            here.Run("baseline", "--update", "--cache-dir", folder);
            Assert.Equal(expected, here.Read(".paperlint/baseline.jsonl"));
        }
    }

    [Fact]
    public void Clean_says_how_much_it_freed_and_where()
    {
        using var here = new Workspace().WithFile("a.jsonl", Many);
        using var cache = new Workspace();
        var folder = Path.Combine(cache.Folder, "cache");
        Assert.Equal($"{folder}: no results are stored.\n", here.Run("clean", "--cache-dir", folder).Output);
        here.Run("lint", "--cache-dir", folder);
        var cleaned = here.Run("clean", "--cache-dir", folder);
        Assert.Matches(@"cache: 1 result deleted, \d+\.\d kB freed\.\n$", cleaned.Output.Replace("\n  ", " ", StringComparison.Ordinal));
        Assert.Equal(0, cleaned.Code);
        Assert.Contains("no results are stored.", here.Run("clean", "--cache-dir", folder).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("lint")]
    [InlineData("baseline")]
    public void A_named_folder_that_is_no_cache_gives_2_and_is_left_alone(string command)
    {
        using var here = new Workspace().WithFile("a.jsonl", Many);
        using var other = new Workspace().WithFile("thesis.tex", "x");
        var outcome = here.Run(command, "--cache-dir", other.Folder);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("It contains something else.", outcome.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal("x", other.Read("thesis.tex"));

        here.WithFile("paperlint.yml", "");
        outcome = here.Run(command, "--cache-dir", "cache");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("must not be in a project", outcome.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(here.Folder, "cache")));
    }

    [Fact]
    public void The_users_own_cache_is_used_if_it_can_be_and_otherwise_nothing_is_said()
    {
        Needs.Linux("Each system has its own place.");
        using var here = new Workspace().WithFile("a.jsonl", Many);
        using var home = new Workspace();
        var expected = here.Run("lint", "--no-cache").ToString();
        Assert.False(Path.Exists(Path.Combine(home.Folder, "cache")));

        Assert.Equal(expected, Lint(Path.Combine(home.Folder, "cache")));
        Assert.Single(Directory.GetFiles(Path.Combine(home.Folder, "cache", "paperlint", "results"), "*.result"));
        home.WithFile("file", "");
        Assert.Equal(expected, Lint(Path.Combine(home.Folder, "file")));
        home.WithFile("foreign/paperlint/thesis.tex", "x");
        Assert.Equal(expected, Lint(Path.Combine(home.Folder, "foreign")));
        Assert.False(Directory.Exists(Path.Combine(home.Folder, "foreign", "paperlint", "results")));
        home.WithFile("project/paperlint.yml", "");
        Assert.Equal(expected, Lint(Path.Combine(home.Folder, "project")));
        Assert.False(Directory.Exists(Path.Combine(home.Folder, "project", "paperlint")));

        string Lint(string place) =>
            here.Run("", new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_CACHE_HOME"] = place }, "lint").ToString();
    }

    [Fact]
    public void The_two_options_exclude_each_other()
    {
        using var here = new Workspace().WithFile("a.jsonl", Many);
        var outcome = here.Run("lint", "--cache-dir", "/tmp/x", "--no-cache");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("--cache-dir cannot be used with --no-cache.", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>Without the times at which the run began and ended.</summary>
    private static string Told(Outcome outcome) =>
        Regex.Replace(outcome.ToString(), "TimeUtc\":\\s?\"[^\"]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(5));
}
