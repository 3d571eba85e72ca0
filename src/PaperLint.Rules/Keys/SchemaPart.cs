using System.Text.Json.Nodes;

namespace PaperLint.Rules.Keys;

/// <summary>The pieces that schemas are put together from, each new each time.</summary>
internal static class SchemaPart
{
    /// <summary>An id of a rule, whether or not there is such a rule.</summary>
    public const string RuleIdPattern = "^[A-Z]{2,8}[0-9]{4}$";

    public static JsonObject Text(string? pattern = null) =>
        pattern is null ? new JsonObject { ["type"] = "string" } : new JsonObject { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>A single value of YAML: what looks like a number or a flag counts as its text.</summary>
    public static JsonObject Scalar() => new() { ["type"] = Words(["string", "number", "boolean"]) };

    public static JsonObject FilePattern() =>
        Text(@"^[^?\[{!]+$")
            .Saying(
                "A pattern of files, from the folder of this file: * for a part of a name, ** for any folders; "
                    + "one without a slash means names at every depth."
            );

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = Words(words) };

    public static JsonObject Either(params JsonNode[] forms) => new() { ["oneOf"] = new JsonArray(forms) };

    /// <param name="least">How many members there must be.</param>
    public static JsonObject ListOf(JsonObject member, int least = 0, bool areUnique = false)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = member };
        if (least > 0)
            list["minItems"] = least;
        if (areUnique)
            list["uniqueItems"] = true;
        return list;
    }

    public static JsonObject OneOrMore(Func<JsonObject> member) => Either(member(), ListOf(member()));

    /// <summary>A mapping whose keys the author chooses.</summary>
    public static JsonObject Named(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    /// <summary>A mapping whose keys are ids of rules.</summary>
    public static JsonObject ByRule(JsonObject value) =>
        new()
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [RuleIdPattern] = value },
            ["additionalProperties"] = false,
        };

    /// <summary>A mapping that has some keys and no others.</summary>
    public static JsonObject Mapping(IEnumerable<(string Key, JsonObject Value)> keys) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)key.Value))),
        };

    /// <summary>A key that configurations and overrides share is described once.</summary>
    public static JsonObject Reference(ConfigurationKey key) => new() { ["$ref"] = Definition(key.Word) };

    public static string Definition(string name) => $"#/definitions/{name}";

    /// <summary>The form of a key's value, and what the key says.</summary>
    public static JsonObject Described(ConfigurationKey key) => key.Schema.Saying(Sentence(key.Help));

    public static JsonObject Saying(this JsonObject part, string description)
    {
        part.Insert(0, "description", description);
        return part;
    }

    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    /// <summary>Markdown as the plain sentence that editors show.</summary>
    private static string Sentence(string help)
    {
        var plain = help.Replace("`", "", StringComparison.Ordinal);
        return $"{char.ToUpperInvariant(plain[0])}{plain[1..]}.";
    }
}
