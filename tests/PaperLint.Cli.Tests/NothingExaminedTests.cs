using System.IO.Compression;
using System.Text;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>A run that examines nothing fails, and says why in one sentence.</summary>
public sealed class NothingExaminedTests
{
    private const string Record =
        "{\"title\": \"Slow Cooling of Glass\", \"abstract\": \"We study how sheets of glass cool when the oven is left to itself.\"}\n";

    public static TheoryData<string, byte[]> Broken =>
        new()
        {
            { "papers.parquet", [.. "PAR1"u8, 21, 0] },
            { "papers.jsonl.zst", [0x28, 0xB5, 0x2F, 0xFD, 1] },
            { "papers.csv.bz2", [.. "BZh9"u8, 1] },
            { "papers.jsonl.gz", Zipped(Record)[..^12] },
            { "papers.jsonl", [0, 0, .. Encoding.UTF8.GetBytes(Record).SelectMany(unit => new byte[] { 1, unit })] },
            { "papers.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("title,abstract\na,b\n")[..^1]] },
            { "papers.ndjson", Encoding.UTF8.GetBytes(new string(' ', 70_000) + Record) },
            { "papers.tsv", [] },
            { "papers.json", "[{\"name\": "u8.ToArray() },
            { "names.jsonl", "{\"name\": \"x\"}\n"u8.ToArray() },
            { "pointer.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"u8.ToArray() },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Data_that_cannot_be_examined_fails_a_walk_by_name(string name, byte[] content)
    {
        using var here = new Workspace().WithFile("a.jsonl", Record).WithBytes(name, content);

        var outcome = here.Run("lint", ".");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(0, here.Run("lint", ".", "--exclude", name, "--fail-on", "never").Code);
    }

    [Fact]
    public void What_a_walk_fails_on_can_be_left_out()
    {
        const string Advice = "Exclude it if it need not be examined.";
        using var here = new Workspace().WithFile("a.jsonl", Record).WithBytes("papers.parquet", [.. "PAR1"u8, 21, 0]);

        Assert.Contains(Advice, here.Run("lint", ".").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Advice, here.Run("lint", "papers.parquet").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings.json", "{\"name\": \"oven\", \"private\": true}")]
    [InlineData("tsconfig.json", "{\n  // comments\n  \"strict\": true,\n}")]
    [InlineData("manifest.json", "{\"version\": 7, \"description\": \"5 \\\\% of a house.\", \"packs\": {\"a\": {\"kind\": \"x\",}, },}")]
    [InlineData("classes.json", "{\"oven\": {\"abstract\": true, \"description\": \"5 \\\\% of a house.\"}}")]
    [InlineData("number.json", "17")]
    [InlineData("notes.txt", "Remember the milk.")]
    [InlineData("oven.py", "print()")]
    public void Settings_and_notes_are_passed_by(string name, string content)
    {
        using var here = new Workspace().WithFile("a.jsonl", Record).WithFile(name, content);

        Assert.Equal(0, here.Run("lint", ".", "--fail-on", "never").Code);
    }

    [Theory]
    [InlineData(
        "package.json",
        "{\"name\": \"oven\", \"version\": \"1.0.0\", \"description\": \"Heats 5 \\\\% of a house.\"}",
        "JSON with descriptions but without titles or abstracts"
    )]
    [InlineData(
        "oven.json",
        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Oven\", \"description\": \"5 \\\\% of a house.\"}",
        "a JSON Schema"
    )]
    [InlineData(
        "api.json",
        "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Oven\", \"description\": \"5 \\\\% of a house.\"}}",
        "an API description (OpenAPI)"
    )]
    [InlineData(
        "dataset_infos.json",
        "{\"default\": {\"description\": \"5 \\\\% of a house.\", \"citation\": \"@article{x}\"}}",
        "JSON with descriptions but without titles or abstracts"
    )]
    [InlineData(
        "options.json",
        "{\"options\": [{\"name\": \"heat\", \"summary\": \"5 \\\\% of a house.\"}]}",
        "JSON with descriptions but without titles or abstracts"
    )]
    public void What_a_program_says_of_itself_is_no_paper(string name, string content, string word)
    {
        using var here = new Workspace().WithFile("a.jsonl", Record).WithFile(name, content);

        var walk = here.Run("lint", ".", "--verbose", "--fail-on", "never");

        Assert.Equal(0, walk.Code);
        Assert.Contains($"ignored: {name} ({word})", walk.Error, StringComparison.Ordinal);
        Assert.Contains("Examined 1 file with 1 record", walk.Error, StringComparison.Ordinal);
        Assert.Contains("Examined 1 file with 1 record", here.Run("lint", name, "--fail-on", "never").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_any_length_are_passed_by()
    {
        var settings = $"{{\"list\": [{string.Join(',', Enumerable.Range(0, 20_000).Select(at => $"{{\"number\": {at}}}"))}]}}";
        using var here = new Workspace().WithFile("a.jsonl", Record).WithFile("long.json", settings);

        var outcome = here.Run("lint", ".", "--verbose", "--fail-on", "never");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("ignored: long.json (JSON without titles or abstracts)", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, here.Run("lint", "long.json").Code);
    }

    [Theory]
    [InlineData("big.json", "{{\"settings\":{{{0},,,broken")]
    [InlineData("cut.json", "{{\"settings\":{{{0}")]
    [InlineData("descriptions.json", "{{\"options\":[{{\"name\":\"x\",\"description\":\"Heats.\"}}],\"more\":{{{0},,,broken")]
    [InlineData("names.json", "[{{\"name\":\"x\",\"more\":{{{0}}}}},,,broken")]
    public void JSON_that_is_broken_behind_its_beginning_is_no_settings(string name, string content)
    {
        var members = string.Join(',', Enumerable.Range(0, 5_000).Select(at => $"\"number {at}\": {at}"));
        using var here = new Workspace()
            .WithFile("a.jsonl", Record)
            .WithFile(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, content, members));

        var outcome = here.Run("lint", ".", "--fail-on", "never");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_settings_may_have_comments_and_commas_too_many()
    {
        var members = string.Join(",\n", Enumerable.Range(0, 5_000).Select(at => $"\"number {at}\": {{ /* a kiln */ \"at\": {at}, }}"));
        using var here = new Workspace()
            .WithFile("a.jsonl", Record)
            .WithFile("long.json", $"{{{members},\n\"text\": \"{new string('x', 200_000)}\",\n// The end.\n}}");

        Assert.Equal(0, here.Run("lint", ".", "--fail-on", "never").Code);
    }

    [Fact]
    public void A_paper_that_has_a_name_and_a_version_is_one()
    {
        using var here = new Workspace().WithFile(
            "paper.json",
            "{\"name\": \"x\", \"version\": \"v2\", \"title\": \"Slow Cooling of Glass\"}"
        );

        Assert.Contains("Examined 1 file with 1 record", here.Run("lint", ".", "--fail-on", "never").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 30)]
    public void Many_broken_files_take_few_lines(bool isVerbose, int lines)
    {
        using var here = new Workspace().WithFile("a.jsonl", Record);
        for (var at = 0; at < 30; at++)
            here.WithFile($"empty/{at}.jsonl", "");

        var outcome = here.Run(["lint", .. isVerbose ? ["--verbose"] : Array.Empty<string>()]);

        Assert.Equal(2, outcome.Code);
        Assert.Equal(lines, outcome.Error.Split("error: ").Length - 1);
        Assert.Equal(!isVerbose, outcome.Error.Contains("30 files could not be read: --verbose lists all.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("review")]
    public void Every_command_names_the_pointers_that_fail_it(string command)
    {
        using var here = new Workspace()
            .WithFile("a.jsonl", Record)
            .WithFile("pointer.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n");

        var outcome = here.Run(command);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("pointer.txt", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_names_what_a_walk_of_lint_fails_on()
    {
        using var here = new Workspace()
            .WithFile("a.jsonl", Record)
            .WithBytes("papers.parquet", [.. "PAR1"u8, 21, 0])
            .WithFile("notes.txt", "Remember the milk.");

        var outcome = here.Run("inspect", ".");

        Assert.Contains("papers.parquet", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.txt", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_fails_unless_that_may_be_so()
    {
        using var here = new Workspace().WithFile("notes.txt", "Remember the milk.");

        foreach (var command in (string[])["lint", "baseline", "review"])
        {
            var outcome = here.Run(command);
            Assert.Equal(2, outcome.Code);
            Assert.Contains("Nothing was examined", outcome.Error, StringComparison.Ordinal);
            Assert.Equal(0, here.Run(command, "--allow-empty").Code);
        }
    }

    [Fact]
    public void What_a_pattern_or_the_configuration_names_must_be_data()
    {
        using var here = new Workspace().WithFile("a.jsonl", Record).WithFile("x/notes.txt", "Remember the milk.");

        Assert.Equal(2, here.Run("lint", "x/*.txt").Code);
        Assert.Equal(0, here.Run("lint", ".", "--fail-on", "never").Code);
        here.WithFile("paperlint.yml", "overrides:\n  - { files: ['*.txt'], profile: plain }\n");
        Assert.Equal(2, here.Run("lint", ".", "--fail-on", "never").Code);
    }

    [Fact]
    public async Task A_pipe_by_name_is_read_from_its_first_byte()
    {
        Needs.Unix();
        using var here = new Workspace();
        var pipe = Path.Combine(here.Folder, "papers.jsonl");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync();
        var writing = Task.Run(() => File.WriteAllText(pipe, string.Concat(Enumerable.Repeat(Record, 2_000))));

        var outcome = here.Run("lint", "papers.jsonl", "--fail-on", "never");

        await writing;
        Assert.Equal(0, outcome.Code);
        Assert.Contains("2,000 records", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_not_fixed_and_nobody_waits_for_it()
    {
        Needs.Unix();
        using var here = new Workspace();
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(here.Folder, "papers.jsonl")]))
            await made.WaitForExitAsync();

        var outcome = here.Run("lint", "papers.jsonl", "--fix");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("papers.jsonl: This is a pipe, so it cannot be fixed in place.", outcome.Error, StringComparison.Ordinal);
    }

    private static byte[] Zipped(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal))
            zip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
