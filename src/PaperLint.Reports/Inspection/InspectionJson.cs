using System.Text.Json;
using PaperLint.Findings.Runs;

namespace PaperLint.Reports.Inspection;

/// <summary>How documents were understood, as JSON: an array with one object for each document.</summary>
public static class InspectionJson
{
    public static void Write(IEnumerable<DocumentInspection> documents, TextWriter output)
    {
        using var json = new JsonOutput(output, isIndented: true);
        json.Json.WriteStartArray();
        foreach (var document in documents)
            Write(document, json.Json);
        json.Json.WriteEndArray();
        json.Drain();
        output.WriteLine();
    }

    private static void Write(DocumentInspection document, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", document.Path);
        if (document.Error is { } error)
            json.WriteString("error", (error with { Path = null }).ToString());
        if (document.Format is { } format)
            json.WriteString("format", format);
        Texts("encoding", document.Encoding);
        json.WriteStartObject("traits");
        foreach (var (name, value) in document.Traits)
            json.WriteString(name, value);
        json.WriteEndObject();
        Texts("places", document.Places);
        json.WriteNumber("records", document.Records);
        json.WriteNumber("skipped", document.Skipped);
        json.WriteStartArray("profiles");
        foreach (var profile in document.Profiles)
        {
            json.WriteStartObject();
            json.WriteString("profile", profile.Profile);
            json.WriteString("why", profile.Why);
            json.WriteNumber("records", profile.Records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var field in document.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("role", FieldsMapping.WordFor(field.Role));
            json.WriteNumber("records", field.Records);
            json.WriteNumber("characters", field.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("guesses");
        foreach (var guess in document.Guesses)
        {
            json.WriteStartObject(FieldsMapping.WordFor(guess.Role));
            json.WriteString("name", guess.Name);
            json.WriteString("why", guess.Why);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();

        void Texts(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
