using System.Text.Json;
using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>One finding.</summary>
internal sealed class SarifResult(SarifRules rules, SarifUris uris)
{
    private readonly SarifLocation _locations = new(uris);
    private readonly SarifFix _fixes = new(new SarifLocation(uris));

    public void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule.Id));
        json.WriteString("level", SarifLevels.LevelOf(finding.Severity));
        if (finding.State is { } state)
            json.WriteString("baselineState", state == BaselineState.New ? "new" : "unchanged");
        WriteMessage(json, finding);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        _locations.WriteMembers(json, finding.Location);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, finding);
        WriteFingerprints(json, finding.Fingerprint);
        if (finding.Fix is { } fix)
            _fixes.Write(json, fix, finding.Location.Path);
        json.WriteNumber("rank", SarifLevels.RankOf(finding.Rule));
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        if (finding is { Grounds.Length: 0, Fact: null })
            return;
        json.WriteStartObject("properties");
        if (finding.Grounds.Length > 0)
            json.WriteString("grounds", SarifMessages.Harmless(finding.Grounds));
        if (finding.Fact is { } fact)
            SourceFactJson.WriteMembers(json, fact);
        json.WriteEndObject();
    }

    /// <summary>GitHub reads only the text; viewers that translate messages use the id and arguments.</summary>
    private static void WriteMessage(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("message");
        json.WriteString("text", SarifMessages.Harmless(finding.Message));
        json.WriteString("id", SarifMessages.IdOf(finding));
        if (!finding.Arguments.IsEmpty)
            json.WriteStringArray("arguments", SarifMessages.ArgumentsOf(finding));
        json.WriteEndObject();
    }

    private void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Related.IsEmpty)
            return;
        json.WriteStartArray("relatedLocations");
        for (var at = 0; at < finding.Related.Length; at++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", at);
            json.WriteTextObject("message", SarifMessages.Harmless(finding.Related[at].Message));
            _locations.WriteMembers(json, finding.Related[at].Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// GitHub compares only the first fingerprint, and only in this form (hash, colon, number). Its own would hash the beginning of the
    /// line, which many findings of a data file share.
    /// </summary>
    private static void WriteFingerprints(Utf8JsonWriter json, Fingerprint fingerprint)
    {
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", $"{fingerprint.Value}:{fingerprint.Ordinal + 1}");
        json.WriteString("paperlint/v1", fingerprint.ToString());
        json.WriteEndObject();
    }
}
