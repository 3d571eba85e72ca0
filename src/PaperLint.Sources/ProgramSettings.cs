using System.Text.Json;
using PaperLint.Formats;

namespace PaperLint.Sources;

/// <summary>JSON that belongs to programs: its titles and descriptions look like those of papers, but are not.</summary>
internal static class ProgramSettings
{
    /// <summary>What kind of file this is if a search leaves it out; null if it may be data.</summary>
    /// <param name="head">The beginning of the file.</param>
    public static string? WordFor(string path, ReadOnlySpan<byte> head)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return null;
        var reader = new Utf8JsonReader(
            FormatDetection.WithoutMark(head),
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip })
        );
        try
        {
            while (reader.Read() && (reader.CurrentDepth > 0 || reader.TokenType == JsonTokenType.StartObject))
            {
                if (reader is not { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } || reader.GetString() is not { } key)
                    continue;
                if (!reader.Read())
                    break;
                if (key is "openapi" or "swagger" && reader.TokenType == JsonTokenType.String)
                    return "an API description (OpenAPI)";
                if (
                    key == "$schema"
                    && reader.TokenType == JsonTokenType.String
                    && reader.GetString() is { } schema
                    && schema.Contains("json-schema.org/", StringComparison.Ordinal)
                )
                    return "a JSON Schema";
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Errors are reported when the file is read.
        }

        return null;
    }
}
