using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperLint.Cli.Tests;

/// <summary>A fact about a whole source is known as long as it is true, however many records it is about.</summary>
public sealed class BaselineFactTests
{
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
        here.WithFile("a.jsonl", Blocks(filled: 0));
        here.Run("baseline");
        Assert.Equal(2, here.Read(".paperlint/baseline.jsonl").Split("\"records\":6").Length - 1);
        here.WithFile("a.jsonl", Blocks(filled: 1));
        Assert.Equal((0, 0), CountsOf(here.Run("lint").Error));

        here.Run("baseline", "--prune");

        Assert.Equal((0, 0), CountsOf(here.Run("lint").Error));
        here.WithFile("a.jsonl", Blocks(filled: 5));
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
    /// A thousand papers. In each of two months, all six papers lack their abstracts, except for the first <paramref name="filled"/> ones.
    /// </summary>
    private static string Blocks(int filled) =>
        string.Concat(
            Enumerable
                .Range(0, 1000)
                .Select(row =>
                    $"{{\"id\": \"{(row < 6 ? 2401 : row < 12 ? 2402 : 2403)}.{row:00000}\", \"title\": \"A Title of Paper {row}\"{(row < 12 && row % 6 >= filled ? "" : ", \"abstract\": \"We study how sheets cool in a small oven, and find that they cool as slowly as they should.\"")}}}\n"
                )
        );

    private static (int New, int Gone) CountsOf(string summary)
    {
        return (CountIn("([0-9]+) new finding"), CountIn("([0-9]+) findings? of the baseline"));

        int CountIn(string pattern) =>
            Regex.Match(summary, pattern) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }
}
