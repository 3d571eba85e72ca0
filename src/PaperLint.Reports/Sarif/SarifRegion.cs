using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Text;

namespace PaperLint.Reports.Sarif;

/// <summary>Places in a file as SARIF counts them: from 1, the end right behind the last character.</summary>
internal static class SarifRegion
{
    private const string Ellipsis = "…";

    /// <summary>A place, and the lines around it where anything is around it.</summary>
    /// <remarks>A very long place is quoted by its beginning and an ellipsis; its positions are exact all the same.</remarks>
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

    /// <param name="snippet">The characters of the file there, as they are; null leaves them out.</param>
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
