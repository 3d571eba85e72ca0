using System.Text.Json;
using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>A repair: what to write in place of which regions of the unmodified file.</summary>
internal sealed class SarifFix(SarifLocation locations)
{
    public void Write(Utf8JsonWriter json, Fix fix, string path)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteTextObject("description", $"{SarifMessages.Harmless(fix.Title)} ({(fix.Safety == FixSafety.Safe ? "safe" : "unsafe")}).");
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        locations.WriteArtifact(json, path);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            SarifRegion.Write(json, "deletedRegion", edit.Start, edit.End, snippet: null);
            if (edit.NewRaw.Length > 0)
                json.WriteTextObject("insertedContent", edit.NewRaw);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
