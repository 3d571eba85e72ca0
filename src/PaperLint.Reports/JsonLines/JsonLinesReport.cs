using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Findings.Runs;
using PaperLint.Text;

namespace PaperLint.Reports.JsonLines;

/// <summary>
/// Writes all findings, one JSON object per line, with members in a fixed order: those of one file after the other, each by place, and at
/// the end those of rules about the whole dataset, which only the last record decides.
/// </summary>
/// <remarks>
/// Lines and columns are 1-based, columns in UTF-16 code units; all other offsets are 0-based, and ends are exclusive. <c>before</c> and
/// <c>after</c> are the text that the fix changes, as characters of the field. If the fix extends beyond the matched text, they are the
/// characters of the file, with escapes as written; if it extends beyond what the finding keeps, they are null. <c>edits</c> is exact in
/// all cases. A line with <c>fact</c> stands for as many records as the fact says; its position is that of the first, and <c>related</c>
/// lists some of the others.
/// </remarks>
public sealed class JsonLinesReport : Report
{
    public override void Write(RunResult run, TextWriter output)
    {
        Write(run.Findings.Where(static finding => !finding.Rule.Family.IsAboutDataset), output);
        Write(run.Findings.Where(static finding => finding.Rule.Family.IsAboutDataset), output);
    }

    /// <summary>Writes the lines of some findings, for callers that report findings as they are found.</summary>
    public static void Write(IEnumerable<Finding> findings, TextWriter output)
    {
        using var lines = new JsonOutput(output);
        foreach (var finding in findings)
        {
            Write(lines.Json, finding);
            lines.EndLine();
        }
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        WritePlace(json, finding.Location);
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", RuleWords.SeverityOf(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("match", finding.Matched);
        if (finding.Grounds.Length > 0)
            json.WriteString("grounds", finding.Grounds);
        WriteFix(json, finding);
        WriteOffsets(json, finding.Location);
        json.WriteString("fingerprint", finding.Fingerprint.ToString());
        if (finding.State is { } state)
            json.WriteString("state", state == BaselineState.New ? "new" : "unchanged");
        json.WriteString("profile", finding.Profile);
        WriteRelated(json, finding);
        WriteFact(json, finding.Fact);
        json.WriteEndObject();
    }

    /// <summary>Written only if there is a fact, which is rare.</summary>
    private static void WriteFact(Utf8JsonWriter json, SourceFact? fact)
    {
        if (fact is null)
            return;
        json.WriteStartObject("fact");
        SourceFactJson.WriteMembers(json, fact);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Location location)
    {
        json.WriteString("key", location.Key.Value);
        json.WriteString("path", location.Path);
        json.WriteNumber("row", location.Record.Row);
        json.WriteString("field", location.Field);
        json.WriteString("pointer", location.Pointer);
    }

    private static void WriteFix(Utf8JsonWriter json, Finding finding)
    {
        var change = ProposedChange.Of(finding);
        json.WriteString("before", change?.Before);
        json.WriteString("after", change?.After);
        json.WriteString("safety", finding.Fix?.Safety.ToString().ToLowerInvariant());
        if (finding.Fix is not { } fix)
        {
            json.WriteNull("edits");
            return;
        }

        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteString("field", edit.Field);
            WriteSpan(json, "utf16", edit.Text.Span.Start, edit.Text.Span.End);
            WriteSpan(json, "bytes", edit.Bytes.Start, edit.Bytes.End);
            json.WriteString("new", edit.Text.NewText);
            json.WriteString("newRaw", edit.NewRaw);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOffsets(Utf8JsonWriter json, Location location)
    {
        WritePosition(json, "start", location.Start);
        WritePosition(json, "end", location.End);
        WriteSpan(json, "utf16", location.Text.Start, location.Text.End);
        WriteSpan(json, "codePoints", location.CodePoints.Start, location.CodePoints.End);
        WriteSpan(json, "bytes", location.Bytes.Start, location.Bytes.End);
    }

    private static void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Location);
            json.WriteString("message", related.Message);
            WriteOffsets(json, related.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Column + 1);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, long start, long end)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }
}
