using System.Collections.Immutable;
using System.Text.Json;

namespace PaperLint.Reports;

/// <summary>Members of JSON objects that several reports have in common.</summary>
internal static class JsonWriting
{
    public static void WriteStringArray(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>Writes SARIF's <c>{"text": …}</c>, optionally with Markdown.</summary>
    public static void WriteTextObject(this Utf8JsonWriter json, string name, string text, string? markdown = null)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        if (markdown is not null)
            json.WriteString("markdown", markdown);
        json.WriteEndObject();
    }
}
