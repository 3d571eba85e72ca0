using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
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

        void Step(params string[] arguments) => story.Append($"$ paperlint {string.Join(' ', arguments)}\n{here.Run(arguments)}\n");
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

    /// <summary>A fact is about the file, whichever record comes first, and stays known while it shrinks.</summary>
    [Fact]
    public void A_fact_about_a_source_is_known_again()
    {
        using var here = new Workspace();
        Write("a.jsonl", lacking: 100);
        here.Run("baseline");
        Assert.Contains("\"key\":\"source:a.jsonl\"", here.Read(".paperlint/baseline.jsonl"), StringComparison.Ordinal);

        Write("a.jsonl", lacking: 100, isReversed: true);
        Assert.Equal((0, 0), NewAndGone());
        Write("a.jsonl", lacking: 150);
        Assert.Equal((0, 0), NewAndGone());

        // Three of three hundred are too few for a fact.
        Write("a.jsonl", lacking: 3);
        Assert.Equal((0, 0), NewAndGone());
        here.Run("baseline", "--prune");
        Assert.Equal((0, 0), NewAndGone());
        Write("a.jsonl", lacking: 0);
        Assert.Equal((0, 1), NewAndGone());

        File.Delete(Path.Combine(here.Folder, "a.jsonl"));
        Write("b.jsonl", lacking: 100);
        Assert.Equal((0, 0), NewAndGone());

        void Write(string name, int lacking, bool isReversed = false) =>
            here.WithFile(name, string.Concat(isReversed ? Lacking(lacking).Reverse() : Lacking(lacking)));

        (int New, int Gone) NewAndGone() => CountsOf(here.Run("lint").Error);
    }

    [Fact]
    public void Facts_about_several_blocks_of_a_file_are_each_known_while_they_shrink()
    {
        using var here = new Workspace();
        here.WithFile("a.jsonl", Blocks(mended: 0));
        here.Run("baseline");
        Assert.Equal(2, here.Read(".paperlint/baseline.jsonl").Split("\"records\":6").Length - 1);
        here.WithFile("a.jsonl", Blocks(mended: 1));
        Assert.Equal((0, 0), CountsOf(here.Run("lint").Error));

        here.Run("baseline", "--prune");

        Assert.Equal((0, 0), CountsOf(here.Run("lint").Error));
        here.WithFile("a.jsonl", Blocks(mended: 5));
        Assert.Equal((0, 1), CountsOf(here.Run("lint").Error));
    }

    [Fact]
    public void What_has_become_a_fact_is_not_gone()
    {
        using var here = new Workspace();
        here.WithFile("a.jsonl", string.Concat(Lacking(3)));
        here.Run("baseline");
        here.WithFile("a.jsonl", string.Concat(Lacking(100)));

        Assert.Equal((1, 0), CountsOf(here.Run("lint").Error));
    }

    /// <summary>Three hundred papers, the first of which have no abstract.</summary>
    private static IEnumerable<string> Lacking(int lacking) =>
        Enumerable
            .Range(0, 300)
            .Select(row =>
                $"{{\"id\": \"2403.{row:00000}\", \"title\": \"A Title of Paper {row}\"{(row < lacking ? "" : ", \"abstract\": \"We study how sheets cool in a small oven, and find that they cool as slowly as they should.\"")}}}\n"
            );

    /// <summary>
    /// A thousand papers. In each of two months, all six papers lack their abstracts, except for the first <paramref name="mended"/> ones.
    /// </summary>
    private static string Blocks(int mended) =>
        string.Concat(
            Enumerable
                .Range(0, 1000)
                .Select(row =>
                    $"{{\"id\": \"{(row < 6 ? 2401 : row < 12 ? 2402 : 2403)}.{row:00000}\", \"title\": \"A Title of Paper {row}\"{(row < 12 && row % 6 >= mended ? "" : ", \"abstract\": \"We study how sheets cool in a small oven, and find that they cool as slowly as they should.\"")}}}\n"
                )
        );

    private static (int New, int Gone) CountsOf(string summary)
    {
        return (CountIn("([0-9]+) new finding"), CountIn("([0-9]+) findings? of the baseline"));

        int CountIn(string pattern) =>
            Regex.Match(summary, pattern) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Sorting_reformatting_renaming_and_fixing_bring_nothing_new(int seed)
    {
        var random = new Random(seed);
        var papers = Papers(random).ToArray();
        using var here = new Workspace().WithFile("papers.jsonl", Lines(papers, spaced: false));
        here.Run("baseline");
        var known = Found(here, "--no-baseline").Count;
        Assert.True(known > 20, $"{known} findings are too few to show anything.");

        random.Shuffle(papers);
        Assert.Empty(New(here, papers));

        // A third of the papers lose their ids but keep their titles, and a third get another title but keep their ids.
        papers =
        [
            .. papers.Select(
                (paper, i) =>
                    (i % 3) switch
                    {
                        0 => paper with { Id = null },
                        1 when paper.Id is not null => paper with { Title = paper.Title + " Again" },
                        _ => paper,
                    }
            ),
        ];
        Assert.Empty(New(here, papers));

        var copies = papers.Where((_, i) => i % 4 == 0).ToArray();
        here.WithFile("copies.jsonl", Lines(copies, spaced: false));
        var inCopies = Found(here, "--no-baseline", "copies.jsonl").Count;
        here.WithFile("copies.jsonl", "");
        File.Delete(Path.Combine(here.Folder, "copies.jsonl"));
        Assert.Equal(inCopies, New(here, [.. papers, .. copies]).Count);

        // One of two adjacent escapes is fixed: the other is still known.
        var mended = papers.Select(paper => paper with { Text = paper.Text.Replace("5\\%", "5%", StringComparison.Ordinal) }).ToArray();
        Assert.Empty(New(here, mended));
        Assert.NotEmpty(New(here, [.. mended, new Paper("9999.1", "A Paper of Its Own", "It gains 9\\% where nobody looked.")]));
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

    /// <summary>A missing file may have been renamed to a path that the run does not look at.</summary>
    [Theory]
    [InlineData("--prune")]
    [InlineData("--update")]
    public void What_moved_out_of_sight_is_neither_gone_nor_forgotten(string flag)
    {
        using var here = new Workspace()
            .WithFile("old/a.txt", DamagedDigest.Small)
            .WithFile(
                "other/b.jsonl",
                "{\"id\": \"7\", \"url\": \"https://huggingface.co/papers/7\", \"title\": \"On Kilns\", \"abstract\": \"A kiln of ours gains 4\\\\% in a day.\"}\n"
            );
        here.Run("baseline");
        File.Move(Path.Combine(here.Folder, "old", "a.txt"), Path.Combine(here.Folder, "old", "c.txt"));

        Assert.DoesNotContain("gone", here.Run("lint", "other").Error, StringComparison.Ordinal);
        here.Run("baseline", flag, "other");

        Assert.Equal(0, here.Run("lint").Code);
        File.Delete(Path.Combine(here.Folder, "old", "c.txt"));
        Assert.Contains("gone", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_moves_brings_nothing_new_and_loses_nothing()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Small);
        here.Run("baseline");
        Directory.CreateDirectory(Path.Combine(here.Folder, "old"));
        File.Move(Path.Combine(here.Folder, "a.txt"), Path.Combine(here.Folder, "old", "b.txt"));

        var outcome = here.Run("lint");

        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("gone", outcome.Error, StringComparison.Ordinal);
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

    private sealed record Paper(string? Id, string Title, string Text);

    private static IEnumerable<Paper> Papers(Random random)
    {
        string[] damage =
        [
            "It gains 5\\% and 7\\% here",
            "It is 3.5times faster",
            "We call it ``fast'' again",
            "It costs a\\_b units",
            "All is well",
        ];
        for (var i = 0; i < 30; i++)
        {
            var name = $"{(char)('A' + i % 26)}{random.Next(100, 999)}";
            yield return new Paper(
                i % 5 == 4 ? null : $"24{i:00}.{random.Next(10000, 99999)}",
                $"Annealing Report {name} on Thin Sheets",
                $"We anneal batch {name} of the {i}th oven in pulses. {damage[random.Next(damage.Length)]}, and batch {name} stays flat. {damage[i % damage.Length]}."
            );
        }
    }

    private static string Lines(IEnumerable<Paper> papers, bool spaced) =>
        string.Concat(
            papers.Select(paper =>
            {
                var members = new List<(string, string)>
                {
                    ("url", "https://huggingface.co/papers/x"),
                    ("title", paper.Title),
                    ("abstract", paper.Text),
                };
                if (paper.Id is not null)
                    members.Insert(spaced ? members.Count : 0, ("id", paper.Id));
                var separator = spaced ? " ,  " : ", ";
                return $"{{{string.Join(separator, members.Select(member => $"{JsonSerializer.Serialize(member.Item1)}: {JsonSerializer.Serialize(member.Item2)}"))}}}\n";
            })
        );

    private static List<string> New(Workspace here, IEnumerable<Paper> papers)
    {
        here.WithFile("papers.jsonl", Lines(papers, spaced: true));
        return [.. Found(here).Where(line => line.Contains("\"state\":\"new\"", StringComparison.Ordinal))];
    }

    private static List<string> Found(Workspace here, params string[] more) =>
        [.. here.Run(["lint", "--output", "jsonl", "--ignore", "DUP", .. more]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
