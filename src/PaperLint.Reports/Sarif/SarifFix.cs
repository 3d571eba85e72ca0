using System.Text.Json;
using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>A repair: what to write in place of which regions of the unmodified file.</summary>
/// <remarks>
/// It is what a fixing run makes of these places, with the repairs of other results that share them: these results have equal
/// replacements. So each can be applied by itself, and all of them, equal replacements once, give what a fixing run writes.
/// </remarks>
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
        foreach (var edit in fix.Net)
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
