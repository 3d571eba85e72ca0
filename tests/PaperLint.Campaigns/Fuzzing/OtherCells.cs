using System.Text;
using System.Text.Json;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>What no fix may touch: everything in a document except titles, abstracts and URLs, as independent parsers read it.</summary>
internal static class OtherCells
{
    private static readonly string[] Mended = ["title", "abstract", "url"];

    /// <summary>A text that must be the same before and after a fix.</summary>
    public static string Of(string kind, byte[] utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        return kind switch
        {
            "jsonl" => string.Join('\n', text.Split('\n').Select(OfJson)),
            "json" => OfJson(text),
            "csv" => OfTable(text, ','),
            "tsv" => OfTable(text, '\t'),
            // A fix in a digest may join lines of a paragraph, but neither joins nor splits paragraphs.
            _ => text.ReplaceLineEndings("\n")
                .Split('\n')
                .Select(line => string.IsNullOrWhiteSpace(line) ? "\n" : "…")
                .Aggregate("", (shape, line) => line == "…" && shape.EndsWith('…') ? shape : shape + line),
        };
    }

    /// <summary>
    /// A name is compared by its letters alone, without any prefix: <c>abstract~</c> and <c>dc:abstract</c> are abstracts too.
    /// </summary>
    private static bool IsMended(string name) =>
        Mended.Contains(string.Concat(name[(name.LastIndexOf(':') + 1)..].Where(char.IsAsciiLetter)), StringComparer.OrdinalIgnoreCase);

    public static bool IsObject(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 500 });
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Empty if the text is not JSON: how our readers treat such text is not checked here.</summary>
    private static string OfJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 500 });
            var told = new StringBuilder();
            Tell(json.RootElement, told, isMended: false);
            return told.ToString();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static void Tell(JsonElement element, StringBuilder told, bool isMended)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                told.Append('{');
                foreach (var member in element.EnumerateObject())
                {
                    told.Append(member.Name).Append(':');
                    Tell(member.Value, told, IsMended(member.Name));
                    told.Append(',');
                }

                told.Append('}');
                break;
            case JsonValueKind.Array:
                told.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    Tell(item, told, isMended);
                    told.Append(',');
                }

                told.Append(']');
                break;
            case JsonValueKind.String when isMended:
                told.Append('…');
                break;
            default:
                told.Append(element.GetRawText());
                break;
        }
    }

    private static string OfTable(string text, char delimiter)
    {
        var rows = Rows(text, delimiter);
        var header = rows.Find(row => row.Exists(cell => cell.Trim('\r').Length > 0)) ?? [];
        return string.Join(
            '\n',
            rows.Select(row =>
                string.Join('|', row.Select((cell, column) => column < header.Count && IsMended(header[column]) ? "…" : cell))
            )
        );
    }

    /// <summary>
    /// Rows of raw cells. A quotation mark opens a quoted cell at its beginning; the next one that is not doubled closes it.
    /// </summary>
    private static List<List<string>> Rows(string text, char delimiter)
    {
        var rows = new List<List<string>> { new() };
        var start = 0;
        var isQuoted = false;
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at == text.Length ? '\n' : text[at];
            if (letter == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                at++;
                continue;
            }

            if (letter == '"' && (isQuoted || at == start))
                isQuoted = !isQuoted;
            if (at < text.Length && (isQuoted || (letter != delimiter && letter != '\n')))
                continue;
            rows[^1].Add(text[start..at]);
            start = at + 1;
            if (letter == '\n')
                rows.Add([]);
        }

        return rows;
    }
}
