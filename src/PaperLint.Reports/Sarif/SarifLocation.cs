using System.Text.Json;
using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>A location in a file and in the data of the file.</summary>
internal sealed class SarifLocation(SarifUris uris)
{
    /// <summary>Writes the members of a location into the current object.</summary>
    public void WriteMembers(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, location.Path);
        SarifRegion.WriteWithContext(json, location);
        json.WriteEndObject();

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        // A location that is a whole record has no field name.
        var isRecord = location.Field.Length == 0;
        if (!isRecord)
            json.WriteString("name", location.Field);
        json.WriteString("fullyQualifiedName", location.Pointer);
        json.WriteString("kind", isRecord ? "object" : "property");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    public void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uris.Of(path));
        json.WriteString("uriBaseId", SarifUris.BaseId);
        json.WriteEndObject();
    }
}
