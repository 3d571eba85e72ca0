using System.Text.Json;
using System.Text.RegularExpressions;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests;

/// <summary>Each file has the nearest configuration, and people can see which one and why.</summary>
public sealed partial class ConfigurationTests
{
    private const string Table = """
        name,body,source
        A Faster Way to Anneal,"We anneal sheets in half the time by moving the air in pulses. Breakage falls by 5\% on average, and all of the sheets stay flat for a whole day, which no earlier way of cooling has reached.",glass
        Slow Cooling of Sheets,"We study how sheets of glass cool when the oven is left to itself. The surface hardens first by 7\% and keeps the heat inside for hours, so that the middle stays soft until the very end of the night.",steel

        """;

    [Fact]
    public void A_configuration_is_no_data_that_could_not_be_read()
    {
        using var here = new Workspace()
            .WithFile("a.jsonl", "{\"id\": \"1\", \"title\": \"On Slow Kilns and Their Owners\"}\n")
            .WithFile("paperlint.yml", "fail-on: never\n");
        Assert.DoesNotContain("ignored", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_configuration_of_a_file_decides_about_it()
    {
        using var here = new Workspace()
            .WithFile("paperlint.yml", "rules: { LTX0002: off }\n")
            .WithFile("a.txt", DamagedDigest.One)
            .WithFile("near/paperlint.yml", "rules: { LTX0002: error }\n")
            .WithFile("near/deeper/b.txt", DamagedDigest.One)
            .WithFile("both/paperlint.yml", "extends: [../paperlint.yml]\nprofile: plain\n")
            .WithFile("both/c.txt", DamagedDigest.One);

        Assert.Equal(["near/deeper/b.txt error"], Found(here.Run("lint", ".", "--select", "LTX", "--output", "jsonl")));
        Assert.Equal(
            ["a.txt warning", "both/c.txt warning", "near/deeper/b.txt warning"],
            Found(here.Run("lint", ".", "--select", "LTX", "--output", "jsonl", "--no-config"))
        );
        Assert.Empty(Found(here.Run("lint", ".", "--select", "LTX", "--output", "jsonl", "--config", "paperlint.yml")));
    }

    [Fact]
    public void A_mistake_in_the_configuration_of_some_file_ends_the_run()
    {
        using var here = new Workspace().WithFile("near/paperlint.yml", "profile: arxive\n").WithFile("near/a.txt", DamagedDigest.One);

        var outcome = here.Run("lint", ".");

        Assert.Equal(2, outcome.Code);
        Assert.EndsWith(
            "near/paperlint.yml:1:10: 'arxive' is not a profile. Did you mean 'arxiv'?\n",
            outcome.Error.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Files_are_excluded_by_the_configuration_beside_them()
    {
        using var here = new Workspace()
            .WithFile("near/paperlint.yml", "exclude: ['old/**', 'draft*']\n")
            .WithFile("near/old/a.txt", DamagedDigest.One)
            .WithFile("near/sub/draft-1.txt", DamagedDigest.One)
            .WithFile("near/b.txt", DamagedDigest.One)
            .WithFile("old/c.txt", DamagedDigest.One);

        Assert.Equal(["near/b.txt warning", "old/c.txt warning"], Found(here.Run("lint", ".", "--select", "LTX", "--output", "jsonl")));
    }

    [Fact]
    public void Fields_and_rules_can_be_said_of_some_files_and_some_records()
    {
        using var here = new Workspace()
            .WithFile("papers.csv", Table)
            .WithFile(
                "paperlint.yml",
                """
                overrides:
                  - files: ['*.csv']
                    fields: { title: name, abstract: body }
                    profile: huggingface
                  - where: { source: 'gl*' }
                    rules: { LTX0002: error }

                """
            );

        Assert.Equal(["papers.csv error", "papers.csv warning"], Found(here.Run("lint", "papers.csv", "--output", "jsonl")));
    }

    [Fact]
    public void A_fix_is_written_as_the_configuration_says()
    {
        const string Quoted = """
            {"id": "1", "url": "https://huggingface.co/papers/1", "title": "A Faster Way", "abstract": "We see a ``gain'' of 3.5times there, and nothing was lost."}

            """;
        using var here = new Workspace()
            .WithFile("curly/paperlint.yml", "target: unicode\n")
            .WithFile("curly/a.jsonl", Quoted)
            .WithFile("ascii/paperlint.yml", "overrides: [{ where: { id: '1' }, target: ascii }]\n")
            .WithFile("ascii/a.jsonl", Quoted)
            .WithFile("a.jsonl", Quoted);

        here.Run("lint", ".", "--fix");

        Assert.Contains("“gain” of 3.5× there", here.Read("curly/a.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\\\"gain\\\" of 3.5x there", here.Read("ascii/a.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\\\"gain\\\" of 3.5× there", here.Read("a.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 2)]
    [InlineData("warn", 0)]
    public void Records_that_cannot_be_read_are_told_and_may_be_accepted(string policy, int code)
    {
        using var here = new Workspace()
            .WithFile("paperlint.yml", $"on-skipped: {policy}\nfail-on: never\n")
            .WithFile("a.jsonl", "{\"title\": \"A Faster Way\", \"abstract\": \"We anneal sheets.\"}\n{\"title\": broken\n");

        var outcome = here.Run("lint", "a.jsonl");

        Assert.Equal(code, outcome.Code);
        Assert.Contains("not examined: a.jsonl:2:11 #/1: Expected a JSON value.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_with_one_id_are_refused()
    {
        const string Rule = """
            id: LAB0001
            name: lab-word
            summary: A word of ours is misspelt.
            message: "'{match}' is misspelt."
            severity: info
            fields: [abstract]
            why: We care.
            what-to-do: Mend it.
            match: { pattern: WORD }
            examples:
              - text: 'our [|WORD|]'

            """;
        using var here = new Workspace()
            .WithFile("a/paperlint.yml", "rule-folders: [mine]\n")
            .WithFile("a/a.txt", DamagedDigest.One)
            .WithFile("a/mine/lab-word.yml", Rule.Replace("WORD", "lba", StringComparison.Ordinal))
            .WithFile("b/paperlint.yml", "rule-folders: [mine]\n")
            .WithFile("b/b.txt", DamagedDigest.One)
            .WithFile("b/mine/lab-word.yml", Rule.Replace("WORD", "lab", StringComparison.Ordinal));

        var outcome = here.Run("lint", "a", "b");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("The rule LAB0001 is a different one in", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_a_file_s_own_configuration_can_be_selected()
    {
        const string Rule = """
            id: LAB0001
            name: lab-word
            summary: A word of ours is misspelt.
            message: "'{match}' is misspelt."
            severity: warning
            fields: [abstract]
            why: We care.
            what-to-do: Mend it.
            match: { pattern: sheets }
            examples:
              - text: 'our [|sheets|]'

            """;
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.One)
            .WithFile("near/paperlint.yml", "rule-folders: [mine]\n")
            .WithFile("near/mine/lab-word.yml", Rule)
            .WithFile("near/b.txt", DamagedDigest.One);

        Assert.All(Found(here.Run("lint", ".", "--select", "LAB", "--output", "jsonl")), found =>
            Assert.Equal("near/b.txt warning", found)
        );
        Assert.NotEmpty(Found(here.Run("lint", ".", "--select", "lab-word", "--output", "jsonl")));
        Assert.Equal(["a.txt warning", "near/b.txt warning"], Found(here.Run("lint", ".", "--ignore", "LAB0001,DUP", "--output", "jsonl")));
        Assert.Contains(
            "LAB0001",
            here.RunWithInput(DamagedDigest.One, "lint", "-", "--fix", "--select", "LAB0001", "--stdin-filename", "near/c.txt").Error,
            StringComparison.Ordinal
        );

        var unknown = here.Run("lint", "near", "--select", "LAB0002");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("There is no rule 'LAB0002'. Did you mean 'LAB0001'?", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, here.Run("lint", "a.txt", "--select", "LAB0001").Code);
    }

    [Fact]
    public void The_configuration_of_a_file_is_shown_with_who_says_so()
    {
        using var here = new Workspace()
            .WithFile("papers.csv", Table)
            .WithFile(
                "paperlint.yml",
                """
                extends: [recommended]
                rules:
                  LTX0002: { severity: error, fix: none }
                scripts: unicode
                fail-on: never
                exclude: [old/**]
                overrides:
                  - files: ['*.csv']
                    fields: { title: name, abstract: [body] }
                    csv: { delimiter: comma }
                  - where: { source: [gl*, x] }
                    profile: arxiv
                    target: ascii
                    rules:
                      TXT0001: off
                      LTX0002: { severity: info }
                  - files: ['papers*']
                    rules: { TXT0001: warning }

                """
            );

        Snapshot.Verify(Shown(here, here.RunInProcess("config", "papers.csv", "--profile", "jats")), "file");
        Snapshot.Verify(Shown(here, here.RunInProcess("config")), "folder");
        Snapshot.Verify(Shown(here, here.RunInProcess("config", "--no-config")), "none");
    }

    [Fact]
    public void A_file_is_inspected()
    {
        using var here = new Workspace()
            .WithFile("digest.txt", DamagedDigest.One)
            .WithFile("papers.csv", Table)
            .WithFile(
                "known.jsonl",
                "\uFEFF{\"id\": \"1\", \"title\": \"A \\u001b[31mRed\", \"abstract\": \"We anneal.\", \"tags\": [\"a\", \"b\"]}\n{\"id\": \"2\", \"title\": \"B\"}\n{broken\n"
            )
            .WithFile("nested.json", "{\"count\": 1, \"papers\": [{\"paper\": {\"heading\": \"A Faster Way to Anneal\"}, \"n\": 3}]}")
            .WithFile("data.bin", "\u0001\u0002");

        Snapshot.Verify(here.Run("inspect", ".").ToString(), "terminal");
        Snapshot.Verify(here.Run("inspect", "known.jsonl", "--output", "json").ToString(), "json");
    }

    [Fact]
    public void One_record_is_one()
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            "{\"id\": \"1\", \"title\": \"On Kilns\", \"abstract\": \"We anneal glass.\"}\n"
        );

        Assert.Equal("Wrote paperlint.yml for 1 file of data.", here.Run("init").Output.TrimEnd());
        Assert.Contains("# a.jsonl: JSON Lines, 1 record, 1 plain\n", here.Read("paperlint.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_inspect_advises_makes_the_file_readable()
    {
        using var here = new Workspace().WithFile("papers.csv", Table);
        var advice = here.Run("inspect", "papers.csv").Output.ReplaceLineEndings("\n");
        var from = advice.IndexOf("    overrides:", StringComparison.Ordinal);
        var snippet = advice[from..advice.IndexOf("\n\n", from, StringComparison.Ordinal)];

        here.WithFile("paperlint.yml", snippet + "\n");

        Assert.Equal(0, here.Run("inspect", "papers.csv").Code);
    }

    [Fact]
    public void A_first_configuration_is_written_for_the_data_and_never_replaced()
    {
        using var here = new Workspace().WithFile("papers.csv", Table).WithFile("digest.txt", DamagedDigest.One);

        var outcome = here.Run("init");

        Snapshot.Verify($"{outcome}\n--- paperlint.yml\n{here.Read("paperlint.yml")}");
        Assert.Equal(0, here.Run("lint", ".", "--exit-zero").Code);
        var again = here.Run("init");
        Assert.Equal(2, again.Code);
        Assert.Contains("paperlint.yml: This configuration already exists", again.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// The file that <c>init</c> writes: commented lines that begin with a key are suggestions, and all of them together must be valid.
    /// </summary>
    [Fact]
    public void What_a_first_configuration_suggests_can_be_said()
    {
        using var here = new Workspace().WithFile("digest.txt", DamagedDigest.One);
        here.Run("init");
        var lines = here.Read("paperlint.yml").ReplaceLineEndings("\n").Split('\n');

        here.WithFile("paperlint.yml", string.Join('\n', lines.Skip(1).Select(line => Suggestion().IsMatch(line) ? line[2..] : line)));

        var shown = here.Run("config", "digest.txt");
        Assert.Equal((0, ""), (shown.Code, shown.Error));
        Assert.All(["extends", "target", "scripts", "min-precision", "rules.LTX0005", "exclude"], key =>
            Assert.Matches(
                $@"(?m)^{key} .* paperlint\.yml:\d+:\d+",
                shown.Output.ReplaceLineEndings("\n").Replace(here.Folder + "/", "", StringComparison.Ordinal)
            )
        );
    }

    [GeneratedRegex("^# (  |[a-z-]+:( |$))")]
    private static partial Regex Suggestion();

    private static string Shown(Workspace here, Outcome outcome) =>
        outcome.ToString().Replace(here.Folder + "/", "", StringComparison.Ordinal).Replace(here.Folder, ".", StringComparison.Ordinal);

    private static List<string> Found(Outcome outcome) =>
        [
            .. outcome
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(finding => $"{finding.GetProperty("path").GetString()} {finding.GetProperty("severity").GetString()}"),
        ];
}
