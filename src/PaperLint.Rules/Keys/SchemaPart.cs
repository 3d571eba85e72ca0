using System.Text.Json.Nodes;

namespace PaperLint.Rules.Keys;

/// <summary>The building blocks of schemas. Each call returns a new object.</summary>
internal static class SchemaPart
{
    /// <summary>The form of a rule id, whether or not the rule exists.</summary>
    public const string RuleIdPattern = "^[A-Z]{2,8}[0-9]{4}$";

    public static JsonObject Text(string? pattern = null) =>
        pattern is null ? new JsonObject { ["type"] = "string" } : new JsonObject { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>A single YAML value. Values that look like numbers or flags are read as text.</summary>
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

    /// <param name="least">The minimum number of members.</param>
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

    /// <summary>A mapping with keys chosen by the author.</summary>
    public static JsonObject Named(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    /// <summary>A mapping whose keys are rule ids.</summary>
    public static JsonObject ByRule(JsonObject value) =>
        new()
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [RuleIdPattern] = value },
            ["additionalProperties"] = false,
        };

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Mapping(IEnumerable<(string Key, JsonObject Value)> keys) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)key.Value))),
        };

    /// <summary>Refers to a key that is defined only once, because configurations and overrides share it.</summary>
    public static JsonObject Reference(ConfigurationKey key) => new() { ["$ref"] = Definition(key.Word) };

    public static string Definition(string name) => $"#/definitions/{name}";

    /// <summary>The form of a key's value, with the description of the key.</summary>
    public static JsonObject Described(ConfigurationKey key) => key.Schema.Saying(Sentence(key.Help));

    public static JsonObject Saying(this JsonObject part, string description)
    {
        part.Insert(0, "description", description);
        return part;
    }

    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    /// <summary>Turns Markdown into the plain sentence that editors show.</summary>
    private static string Sentence(string help)
    {
        var plain = help.Replace("`", "", StringComparison.Ordinal);
        return $"{char.ToUpperInvariant(plain[0])}{plain[1..]}.";
    }
}
