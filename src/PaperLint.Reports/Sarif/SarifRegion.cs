using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Reports.Sarif;

/// <summary>Places in a file as SARIF counts them: from 1, the end right behind the last character.</summary>
internal static class SarifRegion
{
    /// <param name="snippet">The characters of the file there, as they are; null or empty leaves them out.</param>
    public static void Write(Utf8JsonWriter json, string name, LinePosition start, LinePosition end, string? snippet)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        if (!string.IsNullOrEmpty(snippet))
            json.WriteTextObject("snippet", snippet);
        json.WriteEndObject();
    }

    /// <summary>The excerpt around a place; nothing where it holds no more than the place.</summary>
    public static void WriteContext(Utf8JsonWriter json, Location location)
    {
        var excerpt = location.Excerpt;
        // The excerpt of a very long place shows its beginning only; the context must hold all of it.
        var end = excerpt.End < location.End ? location.End : excerpt.End;
        if (excerpt.Start < location.Start || end > location.End)
            Write(json, "contextRegion", excerpt.Start, end, end == excerpt.End ? excerpt.Text : null);
        else if (location.Start.Line > 0)
            Write(json, "contextRegion", new LinePosition(location.Start.Line - 1, 0), end, snippet: null);
    }
}
