using System.Text.Json;
using PaperLint.Findings;

namespace PaperLint.Reports;

/// <summary>A fact about a source as JSON.</summary>
internal static class SourceFactJson
{
    /// <summary>Writes the number of records, the total, the share from 0 to 1, and the block if the fact is about one.</summary>
    public static void WriteMembers(Utf8JsonWriter json, SourceFact fact)
    {
        json.WriteNumber("records", fact.Records);
        json.WriteNumber("of", fact.Of);
        json.WriteNumber("share", Math.Round((double)fact.Records / fact.Of, 6));
        if (fact.Block is not { } block)
            return;
        json.WriteStartObject("block");
        json.WriteString(
            "kind",
            block.Kind switch
            {
                SourceBlockKind.IdPrefix => "id-prefix",
                SourceBlockKind.Date => "date",
                _ => "host",
            }
        );
        json.WriteString("value", block.Value);
        json.WriteEndObject();
    }
}
