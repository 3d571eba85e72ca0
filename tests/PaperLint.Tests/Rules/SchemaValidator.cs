using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperLint.Tests.Rules;

/// <summary>
/// Checks a value against a schema. Supports the part of JSON Schema (draft 7) that our schemas use, and fails at any other keyword.
/// </summary>
public sealed class SchemaValidator(JsonObject schema)
{
    private static readonly string[] Notes =
    [
        "$schema",
        "$id",
        "title",
        "description",
        "definitions",
        "additionalProperties",
        "patternProperties",
    ];

    public bool Accepts(JsonNode? value) => Accepts(schema, value);

    private bool Accepts(JsonNode? part, JsonNode? value) =>
        part switch
        {
            JsonValue flag => flag.GetValue<bool>(),
            JsonObject rules => rules.All(rule => Holds(rules, rule.Key, rule.Value!, value)),
            _ => throw new InvalidOperationException($"{part} is no schema."),
        };

    private bool Holds(JsonObject rules, string word, JsonNode rule, JsonNode? value) =>
        (word, value) switch
        {
            ("$ref", _) => Accepts(schema["definitions"]![rule.GetValue<string>()["#/definitions/".Length..]], value),
            ("type", _) => (rule is JsonArray types ? types : [rule.DeepClone()]).Any(type => type!.GetValue<string>() == TypeOf(value)),
            ("enum", _) => rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)),
            ("oneOf", _) => rule.AsArray().Count(form => Accepts(form, value)) == 1,
            ("anyOf", _) => rule.AsArray().Any(form => Accepts(form, value)),
            ("properties", JsonObject members) => members.All(member => AcceptsMember(rules, member.Key, member.Value)),
            ("patternProperties" or "additionalProperties", JsonObject members) when !rules.ContainsKey("properties") => members.All(
                member => AcceptsMember(rules, member.Key, member.Value)
            ),
            ("required", JsonObject members) => rule.AsArray().All(key => members.ContainsKey(key!.GetValue<string>())),
            ("minProperties", JsonObject members) => members.Count >= rule.GetValue<int>(),
            ("items", JsonArray list) => list.All(member => Accepts(rule, member)),
            ("minItems", JsonArray list) => list.Count >= rule.GetValue<int>(),
            ("uniqueItems", JsonArray list) => list.DistinctBy(member => member?.ToJsonString()).Count() == list.Count,
            ("pattern", JsonValue text) => TypeOf(text) != "string" || Matches(text.GetValue<string>(), rule.GetValue<string>()),
            ("properties" or "required" or "minProperties" or "items" or "minItems" or "uniqueItems" or "pattern", _) => true,
            _ => Notes.Contains(word) ? true : throw new InvalidOperationException($"What does '{word}' mean?"),
        };

    private bool AcceptsMember(JsonObject rules, string key, JsonNode? value)
    {
        if (rules["properties"]?[key] is { } known)
            return Accepts(known, value);
        var named = (rules["patternProperties"] as JsonObject ?? []).Where(rule => Matches(key, rule.Key)).ToList();
        return named.Count > 0
            ? named.TrueForAll(rule => Accepts(rule.Value, value))
            : rules["additionalProperties"] is not { } others || Accepts(others, value);
    }

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string TypeOf(JsonNode? value) =>
        value switch
        {
            null => "null",
            JsonObject => "object",
            JsonArray => "array",
            _ => value.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => "string",
                System.Text.Json.JsonValueKind.Number => "number",
                _ => "boolean",
            },
        };
}
