using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Text;

namespace PaperLint.Reports.Sarif;

/// <summary>Regions of a file as SARIF counts them: 1-based, with an exclusive end.</summary>
internal static class SarifRegion
{
    private const string Ellipsis = "…";

    /// <summary>Writes a region, and the lines around it if there is text around it.</summary>
    /// <remarks>Of a very long region, only the beginning and an ellipsis are quoted; its positions are still exact.</remarks>
    public static void WriteWithContext(Utf8JsonWriter json, Location location)
    {
        var excerpt = location.Excerpt;
        var whole = ExcerptOffsets.Between(excerpt, location.Start, location.End);
        Write(
            json,
            "region",
            location.Start,
            location.End,
            whole is { } span ? span.Of(excerpt.Text).ToString() : excerpt.Text[excerpt.Span.Start..] + Ellipsis
        );

        var end = whole is null ? location.End : excerpt.End;
        var text = whole is null ? excerpt.Text + Ellipsis : excerpt.Text;
        if (excerpt.Start < location.Start || end > location.End)
            Write(json, "contextRegion", excerpt.Start, end, text);
        else if (excerpt.LineEnd.Length > 0)
            Write(json, "contextRegion", excerpt.Start, new LinePosition(end.Line + 1, 0), text + excerpt.LineEnd);
    }

    /// <param name="snippet">The characters of the file in this region, unchanged; null to omit them.</param>
    public static void Write(Utf8JsonWriter json, string name, LinePosition start, LinePosition end, string? snippet)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        if (snippet is not null)
            json.WriteTextObject("snippet", snippet);
        json.WriteEndObject();
    }
}
