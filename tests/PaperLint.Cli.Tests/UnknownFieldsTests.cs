using System.Globalization;
using System.Text;
using System.Text.Json;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests;

/// <summary>
/// If no field name tells which field is the title and which the abstract, both are guessed from names and values, and the guess is printed
/// so that it can be pasted into a configuration.
/// </summary>
public sealed class UnknownFieldsTests
{
    private static readonly string[] Titles =
    [
        "Slow Cooling of Glass Sheets",
        "A Faster Way to Anneal Sheets",
        "Costs and Benefits of Pulsed Air",
        "Bounds for Pulsed Ovens in Practice",
    ];

    private static readonly string[] Abstracts =
    [
        "We study how sheets of glass cool when the oven is left to itself. The surface hardens first and keeps the heat inside for hours, so that the middle stays soft until the very end of the night.",
        "We anneal sheets in half the time by moving the air in pulses. Breakage falls a little on average, and all of the sheets stay flat for a whole day, which no earlier way of cooling has reached.",
        "We count what the pulses cost. A small oven pays more for power and saves a third of its time, which most owners like, and the larger ones save even more over the years that we looked at.",
        "We show a rate for ovens with pulses as we present them, and it is tight for large ovens. For the small ones there is a gap, which closes when the air comes from below and leaves by the door.",
    ];

    public static TheoryData<string, string[], string, string?> Shapes =>
        new()
        {
            { "names that say so", ["paper_ttl=T", "txt.SUMMARY-Text=A", "journalTitle=J"], "paper_ttl", "txt.SUMMARY-Text" },
            {
                "camel case in an object",
                ["meta.mainTitle=T", "meta.abstractBody=A", "meta.notes=S"],
                "meta.mainTitle",
                "meta.abstractBody"
            },
            { "names without separators", ["thepapertitle=T", "enabstract=A"], "thepapertitle", "enabstract" },
            { "names that say nothing", ["k1=I", "k2=P", "k3=T", "k4=J", "k5=A"], "k3", "k5" },
            { "a sentence is no title", ["k1=S", "k2=T", "k3=A"], "k2", "k3" },
            { "the paper itself is no abstract", ["k1=T", "full_text=F", "k2=A"], "k1", "k2" },
            { "what most records lack is no title", ["rare=t", "often=T", "words=A"], "often", "words" },
            {
                "fields that belong together",
                ["title_raw=T", "title_clean=T", "abstract_raw=A", "abstract_clean=B"],
                "title_clean",
                "abstract_clean"
            },
            { "only a title", ["nom=T", "n=N"], "nom", null },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_lint_advises_makes_the_lines_readable(string why, string[] shape, string title, string? text)
    {
        Assert.NotEmpty(why);
        using var here = new Workspace().WithFile("a.jsonl", Lines(shape));
        AssertAdvised(here, "a.jsonl", title, text);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_lint_advises_makes_the_table_readable(string why, string[] shape, string title, string? text)
    {
        Assert.NotEmpty(why);
        using var here = new Workspace().WithFile("a.csv", Table(shape, ';'));
        AssertAdvised(here, "a.csv", title, text);
    }

    [Fact]
    public void A_table_without_header_is_guessed_by_its_values()
    {
        var table = Table(["k1=I", "k2=P", "k3=T", "k4=A"], '\t');
        using var here = new Workspace().WithFile("a.tsv", table[(table.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        AssertAdvised(here, "a.tsv", "column3", "column4");
    }

    [Fact]
    public void A_long_document_is_advised_on_although_its_beginning_looks_readable()
    {
        using var here = new Workspace().WithFile("a.json", Document(1_000));
        AssertAdvised(here, "a.json", "heading", "prose");
    }

    [Fact]
    public void Standard_input_is_advised_on()
    {
        using var here = new Workspace();
        var lines = Lines(["heading=T", "prose=A"]);

        Assert.Contains(
            "fields: { title: 'heading', abstract: 'prose' }",
            here.RunWithInput(lines, "lint", "-").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "fields: { title: 'heading', abstract: 'prose' }",
            here.RunWithInput(lines, "lint", "-", "--fix").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_lint_advises_makes_a_table_from_standard_input_readable(string why, string[] shape, string title, string? text)
    {
        Assert.NotEmpty(why);
        using var here = new Workspace();
        var table = Table(shape, ';');
        var mapping = $"fields: {{ title: '{title}'{(text is null ? "" : $", abstract: '{text}'")} }}";

        Assert.Contains(mapping, here.RunWithInput(table, "lint", "-", "--fix").Error, StringComparison.Ordinal);
        Assert.Contains(mapping, here.RunWithInput(table, "lint", "-").Error, StringComparison.Ordinal);
        here.WithFile("paperlint.yml", $"overrides: [{{ files: ['stdin'], {mapping} }}]\n");
        var outcome = here.RunWithInput(table, "lint", "-");

        Assert.NotEqual(2, outcome.Code);
        Assert.Contains("with 8 records", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_quotes_can_be_pasted_too()
    {
        using var here = new Workspace().WithFile("a.jsonl", Lines(["paper's {title}: \\u00e9=T", "x=A"]));
        AssertAdvised(here, "a.jsonl", "paper's {title}: \\u00e9", "x", quoted: "paper''s {title}: \\u00e9");
    }

    [Fact]
    public void A_file_that_no_pattern_can_name_is_advised_on_without_one()
    {
        using var here = new Workspace().WithFile("a[1].jsonl", Lines(["heading=T", "prose=A"]));
        Assert.Contains(
            "paperlint.yml: fields: { title: 'heading', abstract: 'prose' }",
            here.Run("lint", "a[1].jsonl").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_there_is_no_field_none_is_to_be_named()
    {
        using var here = new Workspace().WithFile("a.json", "[]\n");
        var outcome = here.Run("inspect", "a.json");
        Assert.Contains("There is no record with a title or an abstract.", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("'fields'", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_inspected()
    {
        using var here = new Workspace();
        var outcome = here.RunWithInput("name;body\nA Title;Some words.\n", "inspect", "-", "--stdin-filename", "papers.csv");
        Assert.Contains("papers.csv", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            "delimiter a semicolon",
            here.RunWithInput("title;abstract\nA Title;Some words.\n", "inspect", "-").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("tab", "a tab")]
    [InlineData("'^'", "'^'")]
    public void A_delimiter_that_the_configuration_has_and_the_table_has_not_is_named(string configured, string said)
    {
        using var here = new Workspace()
            .WithFile("a.csv", "title,abstract\nA,B\n")
            .WithFile("paperlint.yml", $"csv: {{ delimiter: {configured} }}\n");
        var error = here.Run("lint", "a.csv").Error;
        Assert.Contains(
            $"The file is not a table with {said} between its cells, as configured. Correct 'delimiter' under 'csv'",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_guess_is_explained()
    {
        using var here = new Workspace()
            .WithFile("a.jsonl", Lines(["id=I", "who=P", "paper_ttl=T", "summary_text=A", "url=U"]))
            .WithFile("b.csv", Table(["naam=T", "inhoud=A", "rare=t"], ','));

        Snapshot.Verify(here.Run("inspect", ".").ToString(), "terminal");
        Snapshot.Verify(here.Run("inspect", "a.jsonl", "--output", "json").ToString(), "json");
        Snapshot.Verify(here.Run("lint", "a.jsonl", "b.csv").ToString(), "lint");
    }

    [Fact]
    public void Other_data_in_a_walked_folder_is_no_concern()
    {
        using var here = new Workspace()
            .WithFile("known.jsonl", """{"title": "Slow Cooling", "abstract": "We study how sheets of glass cool."}""")
            .WithFile("package.json", """{"version": "1.0.0", "scripts": {"build": "tsc"}, "dependencies": {"left-pad": "1.3.0"}}""");

        var outcome = here.Run("inspect", ".");

        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("package.json", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(2, here.Run("inspect", "package.json").Code);
    }

    private static void AssertAdvised(Workspace here, string path, string title, string? text, string? quoted = null)
    {
        var mapping = $"fields: {{ title: '{quoted ?? title}'{(text is null ? "" : $", abstract: '{text}'")} }}";
        var outcome = here.Run("lint", path);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(mapping, outcome.Error, StringComparison.Ordinal);

        var line = $"overrides: [{{ files: ['{path}'], {mapping} }}]";
        Assert.Contains(line, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(line, here.Run("inspect", path).Output, StringComparison.Ordinal);

        here.WithFile("paperlint.yml", $"{line}\n");
        var seen = here.Run("inspect", path, "--output", "json");
        Assert.Equal(0, seen.Code);
        var roles = JsonDocument
            .Parse(seen.Output)
            .RootElement[0]
            .GetProperty("fields")
            .EnumerateArray()
            .ToDictionary(field => field.GetProperty("name").GetString()!, field => field.GetProperty("role").GetString());
        Assert.Equal("title", roles[title]);
        if (text is not null)
            Assert.Equal("abstract", roles[text]);
        Assert.NotEqual(2, here.Run("lint", path).Code);
    }

    /// <summary>A field is given by its name and the kind of its values: a title, an abstract, an id and so on.</summary>
    private static string Lines(string[] shape) =>
        string.Concat(
            Enumerable
                .Range(0, 8)
                .Select(record =>
                {
                    var top = new StringBuilder();
                    string? open = null;
                    foreach (
                        var (name, value) in shape
                            .Select(field => (Name: field[..field.LastIndexOf('=')], Value: ValueOf(field[^1], record)))
                            .Where(field => field.Value.Length > 0)
                    )
                    {
                        var parts = name.Split('.');
                        var wrapper = parts.Length > 1 ? parts[0] : null;
                        if (wrapper != open)
                            top.Append(open is null ? "" : "}")
                                .Append(top.Length > 0 ? ", " : "")
                                .Append(wrapper is null ? "" : $"\"{wrapper}\": {{");
                        else if (top.Length > 0)
                            top.Append(", ");
                        open = wrapper;
                        top.Append(
                            CultureInfo.InvariantCulture,
                            $"{JsonSerializer.Serialize(parts[^1])}: {JsonSerializer.Serialize(value)}"
                        );
                    }

                    return $"{{{top}{(open is null ? "" : "}")}}}\n";
                })
        );

    private static string Table(string[] shape, char delimiter) =>
        string.Join(delimiter, shape.Select(field => field[..field.LastIndexOf('=')]))
        + "\n"
        + string.Concat(
            Enumerable
                .Range(0, 8)
                .Select(record => string.Join(delimiter, shape.Select(field => $"\"{ValueOf(field[^1], record)}\"")) + "\n")
        );

    private static string Document(int records) =>
        $"{{\"count\": {records}, \"results\": [{string.Join(",\n", Enumerable.Range(0, records).Select(record =>
            $"{{\"n\": {record}, \"heading\": \"{ValueOf('T', record)}\", \"prose\": \"{ValueOf('A', record)}\"}}"))}]}}";

    private static string ValueOf(char kind, int record) =>
        kind switch
        {
            'T' => $"{Titles[record % 4]} {(char)('A' + record % 26)}",
            'A' => Abstracts[record % 4],
            'B' => $"{Abstracts[record % 4]} It was seen {record + 2} times.",
            'J' => "Journal of Glass",
            'S' => $"This was seen by reviewer {record}.",
            'P' => $"Jane van der {(char)('A' + record % 26)}oe, John Q. Roe",
            'I' => $"2403.{record:00000}",
            'N' => $"{record}",
            'U' => $"https://kiln.example/{record}",
            'F' => string.Concat(Enumerable.Repeat(Abstracts[record % 4] + " ", 80)),
            't' => record == 0 ? "A Rare Word on Glass and Ovens" : "",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
