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
        using var lines = new JournalLines(path);
        var documents = new List<JournalDocument>();
        while (true)
        {
            var at = lines.Number;
            try
            {
                if (lines.Next() is not { } header)
                    return documents;
                using var line = JsonDocument.Parse(header);
                if (line.RootElement.TryGetProperty("withdrawn", out _))
                    documents.RemoveAt(documents.Count - 1);
                else if (DocumentOf(path, line.RootElement, lines, at) is { } document)
                    documents.Add(document);
                else
                    return documents;
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw Wrong(path, at, "This is no journal of PaperLint, or it was damaged.", null);
            }
        }
    }

    /// <returns>Null where the journal breaks off.</returns>
    private static JournalDocument? DocumentOf(string path, JsonElement header, JournalLines lines, int at)
    {
        var edits = header.GetProperty("edits").GetInt32();
        var decisions = header.TryGetProperty("decisions", out var count) ? count.GetInt32() : 0;
        if (header.GetProperty("journal").GetInt32() > JournalWriter.Version)
            throw Wrong(path, at, "The journal was written by a later version.", "Use that version to undo it.");
        var start = lines.Offset;
        if (!Check(lines, edits) || DecisionsOf(lines, decisions, path) is not { } decided)
            return null;
        return new JournalDocument(
            Path.GetFullPath(header.GetProperty("file").GetString()!, JournalFiles.BaseOf(path)),
            Text(header, "before"),
            Text(header, "after"),
            header.TryGetProperty("text", out _) ? Text(header, "text") : null,
            Text(header, "tool"),
            RulesOf(header),
            new JournalEdits(path, start, edits),
            decided);
    }

    /// <returns>Null where the journal breaks off.</returns>
    private static ImmutableArray<JournalDecision>? DecisionsOf(JournalLines lines, int count, string path)
    {
        var texts = new List<(byte[] Text, int Number)>();
        for (var left = count; left > 0; left--)
        {
            if (lines.Next() is not { } text)
                return null;
            texts.Add((text, lines.Number - 1));
        }

        return
        [
            .. texts.Select(line =>
            {
                using var json = JsonDocument.Parse(line.Text);
                return JournalDecision.Read(json.RootElement, path, line.Number);
            }),
        ];
    }

    /// <summary>Reads the edits of a document once, before anything is done by them.</summary>
    /// <returns>Whether all of them are there.</returns>
    private static bool Check(JournalLines lines, int edits)
    {
        long end = 0;
        FormatException? fault = null;
        for (var left = edits; left > 0; left--)
        {
            if (lines.Next() is not { } text)
                return false;
            try
            {
                var edit = EditOf(text);
                if (edit.Offset < end)
                    throw new FormatException("Edits are in order, none in another.");
                end = edit.Offset + edit.Before.Length;
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                // It counts only if the document is whole: a journal that breaks off may break off anywhere.
                fault ??= new FormatException(error.Message, error);
            }
        }

        return fault is null ? true : throw fault;
    }

    internal static JournalEdit EditOf(byte[] text)
    {
        using var line = JsonDocument.Parse(text);
        return EditOf(line.RootElement);
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
