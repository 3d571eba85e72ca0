using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Engine.Fixing;

/// <summary>Reads what a journal says was done.</summary>
public static class JournalReader
{
    /// <summary>
    /// The documents of a journal, in its order, without those that were left as they were. One that the journal breaks off in is
    /// among those: nothing is done to a document before all its edits are written down.
    /// </summary>
    /// <exception cref="InputException">It is no journal, or of a later version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<JournalDocument> Read(string path)
    {
        var lines = File.ReadAllText(path).Split('\n');
        var documents = new List<JournalDocument>();
        // A journal ends with a line break; what stands behind the last one was cut off.
        for (var at = 0; at < lines.Length - 1;)
        {
            try
            {
                using var line = JsonDocument.Parse(lines[at]);
                if (line.RootElement.TryGetProperty("withdrawn", out _))
                {
                    documents.RemoveAt(documents.Count - 1);
                    at++;
                    continue;
                }

                var edits = line.RootElement.GetProperty("edits").GetInt32();
                if (line.RootElement.GetProperty("journal").GetInt32() > JournalWriter.Version)
                    throw Wrong(path, at, "The journal was written by a later version.", "Use that version to undo it.");
                if (at + edits >= lines.Length - 1)
                    return documents;
                documents.Add(DocumentOf(line.RootElement, lines.AsSpan(at + 1, edits), JournalFiles.BaseOf(path)));
                at += 1 + edits;
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw Wrong(path, at, "This is no journal of PaperLint, or it was damaged.", null);
            }
        }

        return documents;
    }

    private static JournalDocument DocumentOf(JsonElement header, ReadOnlySpan<string> lines, string baseFolder)
    {
        var edits = ImmutableArray.CreateBuilder<JournalEdit>(lines.Length);
        foreach (var text in lines)
        {
            using var line = JsonDocument.Parse(text);
            edits.Add(EditOf(line.RootElement));
        }

        for (var i = 0; i < edits.Count; i++)
        {
            var end = i == 0 ? 0 : edits[i - 1].Offset + edits[i - 1].Before.Length;
            if (edits[i].Offset < end)
                throw new FormatException("Edits are in order, none in another.");
        }

        return new JournalDocument(
            Path.GetFullPath(header.GetProperty("file").GetString()!, baseFolder),
            Text(header, "before"),
            Text(header, "after"),
            header.TryGetProperty("text", out _) ? Text(header, "text") : null,
            Text(header, "tool"),
            RulesOf(header),
            edits.ToImmutable());
    }

    private static JournalEdit EditOf(JsonElement line)
    {
        var record = Text(line, "record");
        return new JournalEdit(
            line.GetProperty("row").GetInt64(),
            record,
            line.TryGetProperty("recordAfter", out var after) ? after.GetString() ?? record : record,
            Text(line, "field"),
            RulesOf(line),
            line.GetProperty("offset").GetInt64(),
            JournalBytes.Read(line, "before"),
            JournalBytes.Read(line, "after"),
            Text(line, "value"));
    }

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is a text.");

    private static ImmutableArray<string> RulesOf(JsonElement line) =>
        [.. line.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString() ?? throw new FormatException("A rule is a text."))];

    private static InputException Wrong(string path, int line, string message, string? hint) =>
        new(new InputError(path, new LinePosition(line, 0), message, hint));
}
