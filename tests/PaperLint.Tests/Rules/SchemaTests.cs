using System.Text.Json;
using PaperLint.Rules.Reading;

namespace PaperLint.Tests.Rules;

/// <summary>The schemas of rules and rule sets contain exactly the keys and words that the readers accept.</summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Rules, "schema");

    private static readonly string[] Names =
    [
        .. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Files() => [.. Names];

    /// <summary>Leaves out the schema of configurations, which is generated from their keys.</summary>
    public static TheoryData<string> FilesByHand() => [.. Names.Except(["paperlint.schema.json"])];

    [Fact]
    public void Every_kind_of_file_has_a_schema() =>
        Assert.Equal(["paperlint.schema.json", "rule-set.schema.json", "rule.schema.json"], Names);

    [Theory]
    [MemberData(nameof(FilesByHand))]
    public void Keys_and_words_are_those_of_the_readers(string file)
    {
        using var schema = Read(file);
        foreach (var definition in schema.RootElement.GetProperty("definitions").EnumerateObject())
        {
            if (definition.Value.TryGetProperty("enum", out var words))
            {
                Assert.Equal(KnownKeys.Words[definition.Name], words.EnumerateArray().Select(word => word.GetString()!));
                continue;
            }

            Assert.False(definition.Value.GetProperty("additionalProperties").GetBoolean());
            Assert.Equal(
                KnownKeys.ByMapping[definition.Name].Order(StringComparer.Ordinal),
                definition.Value.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void Everything_the_readers_know_is_in_some_schema()
    {
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Names)
        {
            using var schema = Read(file);
            defined.UnionWith(schema.RootElement.GetProperty("definitions").EnumerateObject().Select(definition => definition.Name));
        }

        Assert.Empty(KnownKeys.ByMapping.Keys.Concat(KnownKeys.Words.Keys).Except(defined));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_reference_leads_somewhere_and_every_key_is_described(string file)
    {
        using var schema = Read(file);
        var definitions = schema.RootElement.GetProperty("definitions");
        foreach (var reference in References(schema.RootElement))
            Assert.True(definitions.TryGetProperty(reference["#/definitions/".Length..], out _), reference);
        foreach (var definition in definitions.EnumerateObject())
        {
            Assert.True(definition.Value.TryGetProperty("description", out _), definition.Name);
            foreach (var key in KeysIn(definition.Value))
                Assert.True(IsDescribed(key.Value), $"{definition.Name}.{key.Name}");
        }
    }

    private static bool IsDescribed(JsonElement key) => key.TryGetProperty("description", out _) || key.TryGetProperty("$ref", out _);

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));

    /// <summary>The keys of a mapping, and of the mappings inside it.</summary>
    private static IEnumerable<JsonProperty> KeysIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(KeysIn),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name == "properties"
                        ? member.Value.EnumerateObject().SelectMany(key => KeysIn(key.Value).Prepend(key))
                        : KeysIn(member.Value)
                ),
            _ => [],
        };

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "$ref", Value.ValueKind: JsonValueKind.String }
                        ? [member.Value.GetString()!]
                        : References(member.Value)
                ),
            _ => [],
        };
}
