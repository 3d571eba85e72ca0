using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Since;

/// <summary>A dataset with a history: whatever else a commit does to its files, exactly what it broke is reported.</summary>
public sealed partial class SevenCommitsTests
{
    private static readonly Paper[] Start =
    [
        new(
            "2601.00001",
            "Slow Cooling of Glass Sheets",
            "We study how sheets of glass cool when the oven is left to itself for a whole night and the door stays shut."
        ),
        new(
            "2601.00002",
            "A Faster Way to Anneal",
            "We anneal sheets in half the time. Breakage falls by 5\\% on average and by 9\\% at most, and the sheets stay flat."
        ),
        new(
            "2601.00003",
            "Costs \\& Benefits of Pulsed Air",
            "We count what the pulses cost: a small oven pays more for power, and it runs 3.5times faster than the older ones."
        ),
        new(
            "2601.00004",
            "Bounds for Pulsed Ovens",
            "We show that the rate holds for n gg k, and that it is tight for large ovens with a door on either of the two sides."
        ),
        new(
            "2601.00005",
            "Names for Old Kilns",
            "We call the oldest of them ``the bee'' because of its form, and describe how such kilns were built and fired."
        ),
        new(
            "2601.00006",
            "Cracks in the the Middle",
            "We follow cracks from the middle of a sheet to its edges, and find that most of them begin at a bubble of air."
        ),
        new(
            "2601.00007",
            "On Bubbles in Molten Glass of Old Kilns",
            "We count bubbles in molten glass. Code is available at https://github.com/kiln/bubbles{here} for all who want to count."
        ),
        new(
            null,
            "Glazes Without an Id",
            "We list glazes by colour and by price, and find that 12\\% of them are sold under more than one name by now."
        ),
        new(
            null,
            "Another One Without",
            "We list the same glazes by their age, and tell which of them are still made by whom, and of what they are made."
        ),
        new(
            "2601.00010",
            "Doors",
            "We compare doors. Those that slide lose less heat, by a factor of 2times over those that swing, in every oven we had."
        ),
        new(
            "2601.00011",
            "Firing the Same Kiln with Wood or Gas",
            "We fire the same kiln with wood and with gas. The pots differ in colour, and the potters in what they like better."
        ),
        new(
            "2601.00012",
            "Firing the Same Kiln with Wood or Gas",
            "We fire the same kiln with wood and with gas once more, ten years later, and find what we had found at that time."
        ),
    ];

    private static readonly Paper[] InTable =
    [
        new(
            "t1",
            "Salt Kilns",
            "We throw salt into kilns and look at the surfaces, of which 30\\% have the look of an orange, and others do not."
        ),
        new(
            "t2",
            "Ash Glazes",
            "We throw ash into kilns and look at the surfaces, which all look different from what we had thought they would."
        ),
        new("t3", "Raku", "We take pots out of the kiln when they are red, and say what becomes of those that we then put into sawdust."),
    ];

    [Fact]
    public void Each_commit_is_reported_what_it_broke_and_of_nothing_else()
    {
        using var checkout = new Checkout();
        var story = new StringBuilder();
        var state = new State([.. Start], [.. InTable], Plain);
        Write(checkout, state, null);
        checkout.Commit("start");
        var known = Lint(checkout, "--no-baseline");
        story.Append(CultureInfo.InvariantCulture, $"# start\n{string.Join('\n', known)}\n\n");
        checkout.Here.Run("baseline");
        var first = checkout.Here.Bytes(".paperlint/baseline.jsonl");
        List<string> sinceStart = [];

        Step(
            "add records",
            [
                new(
                    "2601.00013",
                    "Two More",
                    "We add a record that is as it should be, so that there is something that nobody is told about in this commit."
                ),
                new(
                    "2601.00014",
                    "Three More",
                    "We add one that runs 4times slower and has 8\\% too many backslashes in it, so that there is something to be told."
                ),
            ],
            papers => papers,
            table => table,
            Plain,
            ["LTX0001 2601.00014", "LTX0002 2601.00014"],
            isFixed: 0
        );
        Step("reorder", [], papers => [.. papers.Reverse()], table => [.. table.Reverse()], Plain, [], isFixed: 0);
        Step("reformat", [], papers => papers, table => table, Reformatted, [], isFixed: 0);
        Step(
            "fix one by hand",
            [],
            papers =>
                Change(papers, "2601.00002", paper => paper with { Text = paper.Text.Replace("5\\%", "5%", StringComparison.Ordinal) }),
            table => table,
            Reformatted,
            [],
            isFixed: 1
        );
        Step(
            "break one",
            [],
            papers =>
                Change(papers, "2601.00001", paper =>
                    paper with
                    {
                        Text = paper.Text.Replace("how sheets", "how how sheets", StringComparison.Ordinal),
                    }
                ),
            table => Change(table, "t3", paper => paper with { Text = paper.Text.Replace("red", "red ``hot''", StringComparison.Ordinal) }),
            Reformatted,
            ["LTX0003 t3", "TXT0001 2601.00001"],
            isFixed: 0
        );
        Step(
            "rename titles",
            [],
            papers =>
                [
                    .. papers.Select(paper =>
                        paper.Title switch
                        {
                            "Costs \\& Benefits of Pulsed Air" => paper with { Title = "The Costs \\& the Gains of Air in Pulses" },
                            "Glazes Without an Id" => paper with { Title = "Glazes, by Colour" },
                            _ => paper,
                        }
                    ),
                ],
            table => table,
            Reformatted,
            [],
            isFixed: 0
        );
        Step(
            "duplicate an id",
            [],
            papers => Change(papers, "2601.00010", paper => paper with { Id = "2601.00002" }),
            table => table,
            Reformatted,
            [],
            isFixed: 0
        );
        Step(
            "duplicate a record",
            [],
            papers => [.. papers, papers.First(paper => paper.Title == "On Bubbles in Molten Glass of Old Kilns")],
            table => table,
            Reformatted,
            ["DUP0001 2601.00007", "URL0002 2601.00007"],
            isFixed: 0
        );
        Snapshot.Verify(story.ToString());

        void Step(
            string message,
            Paper[] added,
            Func<Paper[], Paper[]> papers,
            Func<Paper[], Paper[]> table,
            Style style,
            string[] expected,
            int isFixed
        )
        {
            var before = state;
            state = new State([.. papers(state.Papers), .. added], table(state.Table), style);
            checkout.Here.Run("baseline", "--update");
            var last = checkout.Here.Bytes(".paperlint/baseline.jsonl");
            Write(checkout, state, before);
            checkout.Commit(message);

            // Compared with the previous commit.
            var outcome = checkout.Here.RunInProcess("lint", "--since", "HEAD~1", "--no-baseline");
            story.Append(
                CultureInfo.InvariantCulture,
                $"# {message}\n$ paperlint lint --since HEAD~1\n{Hash().Replace(outcome.ToString(), "Since [commit]")}\n"
            );
            Assert.Equal(expected, Lint(checkout, "--since", "HEAD~1", "--no-baseline"));
            Assert.Equal(expected.Length == 0 ? 0 : 1, outcome.Code);
            Assert.Contains($": {expected.Length} new, ", outcome.Error, StringComparison.Ordinal);
            Assert.Contains($", {isFixed} fixed.", outcome.Error, StringComparison.Ordinal);

            // Compared with the baseline that was written at the previous commit.
            Assert.Equal(expected, Lint(checkout));
            Assert.Equal(
                isFixed > 0,
                checkout.Here.Run("lint").Error.Contains($"{isFixed} finding of the baseline is gone", StringComparison.Ordinal)
            );

            // Compared with the baseline that was written at the start.
            sinceStart = [.. sinceStart.Concat(expected).Order(StringComparer.Ordinal)];
            checkout.Here.WithBytes(".paperlint/baseline.jsonl", first);
            Assert.Equal(sinceStart, Lint(checkout));
            checkout.Here.WithBytes(".paperlint/baseline.jsonl", last);
        }
    }

    /// <summary>The new findings, each as its rule and the key of its record.</summary>
    private static string[] Lint(Checkout checkout, params string[] more) =>
        [
            .. checkout
                .Here.Run(["lint", "--output", "jsonl", .. more])
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.Contains("\"state\":\"unchanged\"", StringComparison.Ordinal))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(finding => $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("key").GetString()}")
                .Order(StringComparer.Ordinal),
        ];

    private static Paper[] Change(Paper[] papers, string id, Func<Paper, Paper> change)
    {
        Assert.Single(papers, paper => paper.Id == id);
        return [.. papers.Select(paper => paper.Id == id ? change(paper) : paper)];
    }

    private static void Write(Checkout checkout, State state, State? before)
    {
        if (before is not null && before.Style != state.Style)
            File.Delete(Path.Combine(checkout.Folder, before.Style.File));
        checkout
            .Here.WithFile(state.Style.File, state.Style.Papers(state.Papers))
            .WithFile("data/table.csv", state.Style.Table(state.Table));
    }

    private static Style Plain { get; } =
        new(
            "data/papers.jsonl",
            papers =>
                string.Concat(
                    papers.Select(paper =>
                        $"{{{(paper.Id is null ? "" : $"\"id\": \"{paper.Id}\", ")}\"url\": \"{UrlOf(paper)}\", \"title\": {Quoted(paper.Title)}, \"abstract\": {Quoted(paper.Text)}}}\n"
                    )
                ),
            papers =>
                "id,title,abstract,url\n"
                + string.Concat(papers.Select(paper => $"{paper.Id},{paper.Title},\"{paper.Text}\",{UrlOf(paper)}\n"))
        );

    /// <summary>
    /// The JSON array over many lines, with other keys first and unnecessary escapes; the table with all cells quoted and other line ends.
    /// </summary>
    private static Style Reformatted { get; } =
        new(
            "data/all/papers.json",
            papers =>
                $"[\n{string.Join(",\n", papers.Select(paper => $"  {{\n    \"abstract\": {Quoted(paper.Text).Replace("the", "\\u0074he", StringComparison.Ordinal)},\n    \"title\" :{Quoted(paper.Title)}{(paper.Id is null ? "" : $",\n    \"id\": \"{paper.Id}\"")},\n    \"url\": \"{UrlOf(paper)}\"\n  }}"))}\n]\n",
            papers =>
                "\"url\";\"abstract\";\"title\";\"id\"\r\n"
                + string.Concat(papers.Select(paper => $"\"{UrlOf(paper)}\";\"{paper.Text}\";\"{paper.Title}\";\"{paper.Id}\"\r\n"))
        );

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";

    private static string UrlOf(Paper paper) => $"https://huggingface.co/papers/{paper.Id}";

    private sealed record Paper(string? Id, string Title, string Text);

    private sealed record State(Paper[] Papers, Paper[] Table, Style Style);

    private sealed record Style(string File, Func<Paper[], string> Papers, Func<Paper[], string> Table);

    [GeneratedRegex("Since [0-9a-f]{7}", RegexOptions.None, 5000)]
    private static partial Regex Hash();
}
