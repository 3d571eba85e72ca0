using System.Text.Json;
using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>A fix: which regions of the unmodified file to replace, and with what.</summary>
/// <remarks>
/// It writes what a fixing run would write to these regions, including the fixes of other results for the same regions; these results have
/// equal replacements. So each fix can be applied on its own, and all of them together, equal replacements once, give the result of a
/// fixing run.
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
            SarifRegion.Write(json, "deletedRegion", edit.Lines, snippet: null);
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
