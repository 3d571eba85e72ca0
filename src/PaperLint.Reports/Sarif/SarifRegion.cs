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
        var lines = new LineSpan(location.Start, location.End);
        var whole = ExcerptOffsets.Of(excerpt, lines);
        Write(json, "region", lines, whole is { } span ? span.Of(excerpt.Text).ToString() : excerpt.Text[excerpt.Span.Start..] + Ellipsis);

        var context = excerpt.Lines with { End = whole is null ? lines.End : excerpt.Lines.End };
        var text = whole is null ? excerpt.Text + Ellipsis : excerpt.Text;
        if (context.Start < lines.Start || context.End > lines.End)
            Write(json, "contextRegion", context, text);
        else if (excerpt.LineEnd.Length > 0)
            Write(json, "contextRegion", context with { End = new LinePosition(context.End.Line + 1, 0) }, text + excerpt.LineEnd);
    }

    /// <param name="snippet">The characters of the file in this region, unchanged; null to omit them.</param>
    public static void Write(Utf8JsonWriter json, string name, LineSpan lines, string? snippet)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", lines.Start.Line + 1);
        json.WriteNumber("startColumn", lines.Start.Column + 1);
        json.WriteNumber("endLine", lines.End.Line + 1);
        json.WriteNumber("endColumn", lines.End.Column + 1);
        if (snippet is not null)
            json.WriteTextObject("snippet", snippet);
        json.WriteEndObject();
    }
}
