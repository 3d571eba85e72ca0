using System.Text.Json;
using PaperLint.Fixing.Journals;
using PaperLint.Sources.Discovery;

namespace PaperLint.Fixing.Delivering;

/// <summary>Writes the lines of a journal.</summary>
internal static class JournalJson
{
    /// <param name="root">
    /// The folder that paths below it are relative to, so that a checkout can be moved; other paths are absolute.
    /// </param>
    /// <param name="original">A file with the original bytes of the document, if the edits alone cannot restore them.</param>
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

    /// <summary>Writes the end of the header, which says which lines of the entry follow.</summary>
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
