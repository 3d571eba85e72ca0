using System.Globalization;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Reports.Sarif;

/// <summary>How the run went, everything that was not examined, and which fixes are not offered.</summary>
internal sealed class SarifInvocation(SarifOptions options, RunSummary summary, SarifSelection selection, SarifRules rules, SarifUris uris)
{
    private readonly SarifLocation _locations = new(uris);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", summary.IsComplete);
        json.WriteNumber("exitCode", options.ExitCode);
        json.WriteString("startTimeUtc", Time(summary.Started));
        json.WriteString("endTimeUtc", Time(summary.Started + summary.Duration));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var item in summary.Skipped)
            WriteSkipped(json, item, item.Reason);
        foreach (var (first, count) in summary.FurtherSkipped)
            WriteSkipped(
                json,
                first,
                count == 1
                    ? first.Reason
                    : $"{first.Reason} {count - 1:N0} more positions in this file were not examined for the same reason."
            );
        foreach (var notice in summary.Notices)
            WriteNotification(json, "note", notice.Reason, () => WriteLocation(json, notice.Path, position: null, notice.Pointer));
        foreach (var document in summary.Documents)
            WriteBeside(json, document);
        foreach (var remark in summary.Exceeded)
            WriteNotification(json, "warning", $"{remark.Message} ({remark.Place})", () => { });
        foreach (var remark in summary.Remarks)
            WriteNotification(json, "note", $"{remark.Place}: {remark.Message}", () => { });
        foreach (var note in summary.Since?.Notes ?? [])
            WriteNotification(json, "note", note, () => { });
        foreach (var error in summary.Errors)
            WriteError(json, error);
        if (summary.Cancelled)
            WriteNotification(json, "error", "The run was stopped early; there may be more findings.", () => { });
        WriteLfs(json);
        if (selection.Kept < selection.Total)
            WriteLeftOut(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteSkipped(Utf8JsonWriter json, SkippedItem item, string message) => WriteNotification(json, "error", message, () =>
        {
            WriteLocation(json, item.Path, position: null, item.Pointer);
            if (item.RuleId is not { } id)
                return;
            json.WriteStartObject("associatedRule");
            json.WriteString("id", id);
            if (rules.TryIndexOf(id) is { } index)
                json.WriteNumber("index", index);
            json.WriteEndObject();
        });

    private void WriteError(Utf8JsonWriter json, InputError error) =>
        WriteNotification(json, "error", error.Hint is null ? error.Message : $"{error.Message} {error.Hint}", () =>
        {
            if (error.Path is { } path)
                WriteLocation(json, path, error.Position, pointer: null);
        });

    private void WriteBeside(Utf8JsonWriter json, DocumentSummary document)
    {
        if (document.Beside is not { } beside)
            return;
        var what = beside.Count == 1 ? "This value belongs" : $"This value and {beside.Count - 1:N0} more in this file belong";
        WriteNotification(json, "note", $"{what} to no record and was not examined.", () =>
            WriteLocation(json, document.Document.Path, beside.Position, beside.Pointer)
        );
    }

    private void WriteLfs(Utf8JsonWriter json)
    {
        foreach (var path in summary.LfsPointers)
        {
            WriteNotification(json, "error", "This file is a Git LFS pointer: its content is stored elsewhere and was not examined.", () =>
                WriteLocation(json, path, position: null, pointer: null)
            );
        }
    }

    private void WriteLeftOut(Utf8JsonWriter json) =>
        WriteNotification(
            json,
            "warning",
            $"{selection.Total - selection.Kept:N0} of {selection.Total:N0} findings are left out, because code scanning does not accept a larger log. "
                + "The most severe and most varied are included; the JSON Lines output has all of them.",
            () => { }
        );

    private static void WriteNotification(Utf8JsonWriter json, string level, string message, Action more)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        json.WriteTextObject("message", SarifMessages.Harmless(message));
        more();
        json.WriteEndObject();
    }

    private void WriteLocation(Utf8JsonWriter json, string path, Text.LinePosition? position, string? pointer)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        _locations.WriteArtifact(json, path);
        if (position is { } at)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line + 1);
            json.WriteNumber("startColumn", at.Column + 1);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (pointer is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", pointer);
            json.WriteString("kind", "object");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
