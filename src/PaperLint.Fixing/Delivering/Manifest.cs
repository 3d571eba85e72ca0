using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Storage.Replacing;

namespace PaperLint.Fixing.Delivering;

/// <summary>Writes JSON about what a fixed copy was made from, with which rules, and what was changed; no dates, no machine.</summary>
internal static class Manifest
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="nameOf">The path of a document relative to the folder of the copy.</param>
    public static byte[] Of(DeliveryReport report, Func<OpenableDocument, string> nameOf)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("manifest", 1);
            json.WriteString("tool", "paperlint");
            json.WriteString("version", ToolVersion.Current);
            WriteConfiguration(json, report);
            json.WriteStartArray("documents");
            var remaining = RemainingByPath(report.Remaining.Findings);
            foreach (var prepared in report.Delivered.Where(prepared => prepared.Draft is not null))
                WriteDocument(
                    json,
                    prepared,
                    nameOf(prepared.Document),
                    remaining.GetValueOrDefault(prepared.Document.Document.Path) ?? []
                );
            json.WriteEndArray();
            WriteTotals(json, report);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteConfiguration(Utf8JsonWriter json, DeliveryReport report)
    {
        var options = report.Options;
        json.WriteStartObject("configuration");
        json.WriteStartObject("ruleSets");
        foreach (var profile in Profile.Names.Order(StringComparer.Ordinal))
            WriteStrings(json, profile, options.RuleSets ?? [options.Book.DefaultRuleSet(profile)]);
        json.WriteEndObject();
        if (options.Profile is { } forced)
            json.WriteString("profile", forced);
        json.WriteBoolean("unsafeFixes", report.Settings.Unsafe);
        WriteStrings(json, "select", options.Selection.Select);
        WriteStrings(json, "ignore", options.Selection.Ignore);
        json.WriteStartObject("rules");
        foreach (var (id, setting) in options.Settings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(id);
            if (setting.Severity is { } severity)
                json.WriteString("severity", severity.ToString().ToLowerInvariant());
            if (setting.FixSafety is { } safety)
                json.WriteString("fix", safety.ToString().ToLowerInvariant());
            if (setting.Options is { Count: > 0 } changed)
                WriteOptions(json, changed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteStrings(json, "rulesInForce", report.Remaining.Summary.Rules.Select(rule => rule.Id));
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, ImmutableSortedDictionary<string, string> options)
    {
        json.WriteStartObject("options");
        foreach (var (name, value) in options)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>Enumerates the findings once, because there may be many findings and documents.</summary>
    private static Dictionary<string, SortedDictionary<string, long>> RemainingByPath(IEnumerable<Finding> findings)
    {
        var byPath = new Dictionary<string, SortedDictionary<string, long>>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!byPath.TryGetValue(finding.Location.Path, out var counts))
                byPath.Add(finding.Location.Path, counts = new SortedDictionary<string, long>(StringComparer.Ordinal));
            counts[finding.Rule.Id] = counts.GetValueOrDefault(finding.Rule.Id) + 1;
        }

        return byPath;
    }

    private static void WriteDocument(Utf8JsonWriter json, PreparedDocument prepared, string name, SortedDictionary<string, long> remaining)
    {
        var copy = prepared.Draft!.Copy;
        json.WriteStartObject();
        json.WriteString("path", name);
        json.WriteString("format", prepared.Document.Document.Format);
        json.WriteNumber("records", prepared.Examination.Records);
        json.WriteNumber("recordsChanged", prepared.Fixes.Changes.Count);
        WriteFile(json, "input", copy.Read);
        WriteFile(json, "output", copy.Written);
        WriteCounts(json, "fixed", RuleCounts.Of(prepared.Fixes.Changes));
        WriteCounts(json, "remaining", remaining);
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, DeliveryReport report)
    {
        json.WriteStartObject("total");
        json.WriteNumber("records", report.Remaining.Summary.Records);
        json.WriteNumber("fixed", report.Counts.Fixed);
        json.WriteNumber("heldBack", report.Counts.Unrequested);
        json.WriteNumber("waiting", report.Counts.Waiting);
        json.WriteNumber("reverted", report.Counts.Reverted);
        json.WriteNumber("remaining", report.Remaining.Findings.Count);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string name, ContentHash file)
    {
        json.WriteStartObject(name);
        json.WriteString("sha256", file.Sha256);
        json.WriteNumber("bytes", file.Length);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, SortedDictionary<string, long> counts)
    {
        json.WriteStartObject(name);
        foreach (var (rule, count) in counts)
            json.WriteNumber(rule, count);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
