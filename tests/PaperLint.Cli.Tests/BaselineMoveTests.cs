using System.Text.Json;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Known findings stay known when records and files are sorted, reformatted, renamed or moved.</summary>
public sealed class BaselineMoveTests
{
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
