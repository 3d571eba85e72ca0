using System.Text.Json;
using PaperLint.Fixing.Journals;
using PaperLint.Sources.Discovery;

namespace PaperLint.Fixing.Delivering;

/// <summary>What the lines of a journal say.</summary>
internal static class JournalJson
{
    /// <param name="root">What paths below are relative to, so that a checkout can move; those elsewhere are absolute.</param>
    /// <param name="original">The file that keeps the bytes of the document, where no edit leads back to them.</param>
    public static void WriteHeader(
        Utf8JsonWriter json,
        bool isSealed,
        PreparedDocument prepared,
        string root,
        (string Name, long Bytes)? original
    )
    {
        json.WriteNumber("journal", Journal.Version);
        json.WriteBoolean("sealed", isSealed);
        json.WriteString("tool", $"paperlint {ToolVersion.Current}");
        json.WriteString("file", DisplayPath.Of(prepared.Document.FullPath!, root));
        json.WriteString("format", prepared.Document.Document.Format);
        json.WriteString("before", prepared.Hash);
        json.WriteString("after", prepared.Draft!.Copy.Written.Sha256);
        if (prepared.Document.Layers.Count > 0)
            json.WriteString("text", prepared.Draft.Copy.TextRead.Sha256);
        if (original is var (name, bytes))
        {
            json.WriteString("original", name);
            json.WriteNumber("originalBytes", bytes);
        }
    }

    /// <summary>The end of the header: what lines of the entry follow.</summary>
    public static void WriteCounts(Utf8JsonWriter json, IEnumerable<string> rules, long edits, int decisions)
    {
        WriteRules(json, rules);
        json.WriteNumber("edits", edits);
        json.WriteNumber("decisions", decisions);
    }

    public static void WriteEdit(Utf8JsonWriter json, JournalEdit edit)
    {
        json.WriteNumber("row", edit.Row);
        json.WriteString("record", edit.Record);
        if (edit.RecordAfter != edit.Record)
            json.WriteString("recordAfter", edit.RecordAfter);
        json.WriteString("field", edit.Field);
        WriteRules(json, edit.Rules);
        json.WriteNumber("offset", edit.Offset);
        JournalBytes.Write(json, "before", edit.Before.Span);
        JournalBytes.Write(json, "after", edit.After.Span);
        json.WriteString("value", edit.FieldHash);
        json.WriteNumber("at", edit.At!.Value);
        json.WriteString("valueBefore", edit.FieldHashBefore);
    }

    private static void WriteRules(Utf8JsonWriter json, IEnumerable<string> rules)
    {
        json.WriteStartArray("rules");
        foreach (var id in rules)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
