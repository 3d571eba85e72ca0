using System.Text.Json.Nodes;

namespace PaperLint.Rules.Keys;

/// <summary>The JSON Schema (draft 7) of configurations, which editors use for completion and validation.</summary>
public static class ConfigurationSchema
{
    /// <summary>The URL at which it is published.</summary>
    public static Uri Id { get; } = new("https://raw.githubusercontent.com/paperlint/paperlint/main/rules/schema/paperlint.schema.json");

    public static JsonObject Write() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = Id.ToString(),
            ["title"] = "PaperLint configuration",
            ["$ref"] = SchemaPart.Definition("configuration"),
            ["definitions"] = new JsonObject(
                SettingKeys
                    .All.Select(key => KeyValuePair.Create(key.Word, (JsonNode?)SchemaPart.Described(key)))
                    .Prepend(KeyValuePair.Create("configuration", (JsonNode?)Configuration()))
            ),
        };

    private static JsonObject Configuration() =>
        SchemaPart
            .Mapping(
                ConfigurationKeys.All.Select(key =>
                    (key.Word, SettingKeys.All.Contains(key) ? SchemaPart.Reference(key) : SchemaPart.Described(key))
                )
            )
            .Saying("How PaperLint treats the data in and below a folder.");
}
