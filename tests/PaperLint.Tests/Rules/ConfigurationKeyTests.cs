using System.Text.Json.Nodes;
using PaperLint.Findings;
using PaperLint.RuleCompiler;
using PaperLint.Rules;
using PaperLint.Rules.Keys;
using PaperLint.Rules.Reading;

namespace PaperLint.Tests.Rules;

/// <summary>Each key is defined once; the readers, the schema, the table in the README and <c>config</c> agree on it.</summary>
public sealed class ConfigurationKeyTests
{
    private static readonly RuleBook Book = RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true);

    private static readonly SchemaValidator Schema = new(ConfigurationSchema.Write());

    /// <summary>For each key, a configuration with only that key.</summary>
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["extends"] = "[huggingface]",
        ["rules"] = "{ LTX0002: off, LTX0003: { severity: info, options: { words: [pm], shortest-run: 4 } } }",
        ["profile"] = "arxiv",
        ["target"] = "ascii",
        ["scripts"] = "plain",
        ["fields"] = "{ title: name, abstract: [paper.tldr, summary] }",
        ["csv"] = "{ delimiter: tab, header: true }",
        ["overrides"] = "[{ where: { source: [a*, b], year: 2024 }, profile: arxiv }]",
        ["suppressions"] = "[{ rule: LTX0002, record: 2403.12345, reason: So it is., expires: '2999-12-31' }]",
        ["budget"] = "{ LTX0002: 0.5%, LTX: no worse than baseline }",
        ["fail-on"] = "never",
        ["min-precision"] = "very-high",
        ["on-skipped"] = "warn",
        ["exclude"] = "['drafts/**']",
        ["rule-folders"] = "[mine]",
        ["required-version"] = "0.1.0",
    };

    public static TheoryData<string> Names() => [.. ConfigurationKeys.All.Select(key => key.Name)];

    [Fact]
    public void Every_key_has_a_sample() =>
        Assert.Equal(
            ConfigurationKeys.All.Select(key => key.Name).Order(StringComparer.Ordinal),
            Samples.Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_key_says_is_known_by_the_schema_and_shown_with_its_place(string name)
    {
        using var folder = WithSample(name);
        var key = ConfigurationKeys.All.Single(key => key.Name == name);

        var (own, _) = ConfigurationFile.Read(folder.Path("base.yml"), Book);

        Assert.True(Schema.Accepts(YamlAsJson.Read($"{name}: {Samples[name]}\n")));
        Assert.NotEmpty(key.Show(own));
        Assert.All(key.Show(own), row => Assert.StartsWith(folder.Path("base.yml") + ":1:", row.Origin, StringComparison.Ordinal));
        Assert.Empty(ConfigurationKeys.All.Where(other => other != key).SelectMany(other => other.Show(own)));
        Assert.Empty(key.Show(Configuration.Default));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_key_says_holds_for_configurations_that_extend_it_and_overrides(string name)
    {
        using var folder = WithSample(name);
        folder.Write("paperlint.yml", "extends: [base.yml]\n");
        var key = ConfigurationKeys.All.Single(key => key.Name == name);
        var (own, _) = ConfigurationFile.Read(folder.Path("base.yml"), Book);

        var (above, _) = ConfigurationFile.Read(folder.Path("paperlint.yml"), Book);
        var over = Configuration.Default with { Settings = new FileSettings().Over(own.Settings) };

        // Positions are not compared, because the extending file also has the key 'extends' itself.
        Assert.Equal(key.Show(own).Select(row => row.Value), key.Show(above).Select(row => row.Value));
        Assert.Equal(key.Show(Configuration.Default with { Settings = own.Settings }), key.Show(over));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_help_of_a_key_names_every_word_that_it_takes(string name)
    {
        var key = ConfigurationKeys.All.Single(key => key.Name == name);

        Assert.All(key.Schema["enum"] as JsonArray ?? [], word => Assert.Contains($"`{word}`", key.Help, StringComparison.Ordinal));
        Assert.False(key.Help.EndsWith('.'), key.Help);
    }

    [Fact]
    public void The_schema_and_the_table_in_the_readme_are_current()
    {
        using var errors = new StringWriter { NewLine = "\n" };
        var (schema, readme) = (Path.Combine(Repository.Rules, "schema/paperlint.schema.json"), Path.Combine(Repository.Root, "README.md"));

        RuleCompilerProgram.Run(["configuration", schema, readme, "--check"], errors);

        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void The_schema_takes_the_sample_of_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var begin = readme.IndexOf("# yaml-language-server: $schema=", StringComparison.Ordinal);
        var sample = readme[begin..readme.IndexOf("```", begin, StringComparison.Ordinal)];

        Assert.StartsWith($"# yaml-language-server: $schema={ConfigurationSchema.Id}\n", sample, StringComparison.Ordinal);
        Assert.True(Schema.Accepts(YamlAsJson.Read(sample)));
    }

    [Theory]
    [InlineData("fial-on: error")]
    [InlineData("fail-on: sometimes")]
    [InlineData("min-precision: very high")]
    [InlineData("on-skipped: [warn]")]
    [InlineData("extends: []")]
    [InlineData("extends: [recommended, recommended]")]
    [InlineData("profile: arxive")]
    [InlineData("target: html")]
    [InlineData("scripts: ascii")]
    [InlineData("rules: { LTX0002: loud }")]
    [InlineData("rules: { ltx: off }")]
    [InlineData("rules: { LTX0002: { fix: perhaps } }")]
    [InlineData("rules: { LTX0003: { options: { words: { a: b } } } }")]
    [InlineData("fields: { titel: name }")]
    [InlineData("fields: { title: { name: x } }")]
    [InlineData("csv: { header: first }")]
    [InlineData("csv: { delimiter: [tab] }")]
    [InlineData("csv: { quote: x }")]
    [InlineData("overrides: { files: ['*.csv'], profile: arxiv }")]
    [InlineData("overrides: [{ profile: arxiv }]")]
    [InlineData("overrides: [{ files: [], profile: arxiv }]")]
    [InlineData("overrides: [{ where: {}, profile: arxiv }]")]
    [InlineData("overrides: [{ files: ['*.csv'], profile: arxive }]")]
    [InlineData("overrides: [{ files: ['*.csv'], fail-on: error }]")]
    [InlineData("suppressions: [{ rule: LTX0002, record: a }]")]
    [InlineData("suppressions: [{ rule: LTX, record: a, reason: b }]")]
    [InlineData("suppressions: [{ rule: LTX0002, record: a, reason: ' ' }]")]
    [InlineData("suppressions: [{ rule: LTX0002, record: a, reason: b, expires: soon }]")]
    [InlineData("budget: { LTX: much }")]
    [InlineData("exclude: ['[ab].csv']")]
    [InlineData("rule-folders: [., .]")]
    [InlineData("required-version: newest")]
    public void The_schema_refuses_what_the_reader_refuses(string text)
    {
        Assert.Throws<InputException>(() => ConfigurationFile.Parse(text + "\n", "paperlint.yml").Check(Book));
        Assert.False(Schema.Accepts(YamlAsJson.Read(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("csv")]
    [InlineData("fields")]
    [InlineData("rules/LTX0002")]
    [InlineData("overrides/0")]
    [InlineData("suppressions/0")]
    public void The_reader_and_the_schema_know_the_same_keys_of_each_mapping(string place)
    {
        const string Introduction = "The keys are ";
        var text = place
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Reverse()
            .Aggregate("{ qqqqqqqq: x }", (inner, step) => step == "0" ? $"[{inner}]" : $"{{ {step}: {inner} }}");

        var errors = Assert.Throws<InputException>(() => ConfigurationFile.Parse(text, "paperlint.yml")).Errors;

        var hint = errors.Select(error => error.Hint ?? "").Single(hint => hint.StartsWith(Introduction, StringComparison.Ordinal));
        Assert.Contains(Sorted(hint[Introduction.Length..].TrimEnd('.').Split(", ")), MappingsIn(ConfigurationSchema.Write()));
        Assert.False(Schema.Accepts(YamlAsJson.Read(text)));
    }

    /// <summary>The keys of each mapping that a schema describes.</summary>
    private static IEnumerable<string> MappingsIn(JsonNode? part) =>
        part switch
        {
            JsonArray list => list.SelectMany(MappingsIn),
            JsonObject members => members
                .SelectMany(member => MappingsIn(member.Value))
                .Concat(members["properties"] is JsonObject keys ? [Sorted(keys.Select(key => key.Key))] : []),
            _ => [],
        };

    private static string Sorted(IEnumerable<string> keys) => string.Join(", ", keys.Order(StringComparer.Ordinal));

    private static TemporaryFolder WithSample(string name)
    {
        var folder = new TemporaryFolder();
        folder.Write("base.yml", $"{name}: {Samples[name]}\n");
        folder.Write("mine/strict.yml", "name: strict\ntitle: Strict.\nextends: [recommended]\n");
        return folder;
    }
}
