using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Fixing.Journals;

/// <summary>Reads what a journal says was done.</summary>
public static class JournalReader
{
    private const string Unsigned = "It was written by an earlier version, which did not sign its journals.";

    /// <summary>
    /// The documents of a journal, in order, without those that were left unchanged. A last entry that is cut off is left out too, because
    /// a document is changed only after all its edits are recorded.
    /// </summary>
    /// <inheritdoc cref="Read(string, JournalKey?, string, int)"/>
    public static IReadOnlyList<JournalDocument> Read(string path) => Read(path, null, "").Documents;

    /// <param name="key">The user's key; null if there is none, so that no journal is trusted.</param>
    /// <param name="project">The absolute path of the folder that the journal should belong to.</param>
    /// <param name="most">The maximum number of documents to read.</param>
    /// <exception cref="InputException">The file is not a journal, or is of a later version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Journal Read(string path, JournalKey? key, string project, int most = int.MaxValue)
    {
        using var lines = new JournalLines(path);
        var documents = new List<JournalDocument>();
        var seal = key is null ? null : JournalSeal.Of(key, project);
        var doubt = key is null ? "You have no key on this machine, so nothing shows who wrote it." : null;
        var isSealed = false;
        while (documents.Count < most)
        {
            var at = lines.Number;
            try
            {
                if (lines.Next() is not { } header)
                    return new Journal(path, documents, doubt);
                using var line = JsonDocument.Parse(header);
                var isWithdrawal = line.RootElement.TryGetProperty("withdrawn", out _);
                isSealed = isWithdrawal ? isSealed : IsSealed(line.RootElement);
                var document = isWithdrawal ? null : DocumentOf(path, line.RootElement, lines, at);
                if (document is null && !isWithdrawal)
                    return new Journal(path, documents, doubt);
                var hash = lines.TakeHash();
                if (!isSealed)
                    doubt = VersionOf(line.RootElement) is < 3 ? Unsigned : doubt ?? "It is not signed.";
                else if (lines.Next() is not { } written)
                    return new Journal(path, documents, doubt);
                else if (seal is not null && !(seal = seal.After(hash)).Is(SealIn(written)))
                    doubt ??= "You did not write it on this machine for this folder, or it was changed later.";
                // The seal is not part of the next entry.
                lines.TakeHash();
                if (isWithdrawal)
                    documents.RemoveAt(documents.Count - 1);
                else
                    documents.Add(document!);
            }
            catch (Exception error)
                when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw Wrong(path, at, "This is not a PaperLint journal, or it is damaged.", null);
            }
        }

        return new Journal(path, documents, doubt);
    }

    private static bool IsSealed(JsonElement header) => header.TryGetProperty("sealed", out var value) && value.GetBoolean();

    private static int? VersionOf(JsonElement header) => header.TryGetProperty("journal", out var version) ? version.GetInt32() : null;

    private static string? SealIn(byte[] text)
    {
        using var line = JsonDocument.Parse(text);
        return line.RootElement.GetProperty("seal").GetString();
    }

    /// <returns>Null if the journal is cut off here.</returns>
    private static JournalDocument? DocumentOf(string path, JsonElement header, JournalLines lines, int at)
    {
        var edits = header.GetProperty("edits").GetInt32();
        var decisions = header.TryGetProperty("decisions", out var count) ? count.GetInt32() : 0;
        if (header.GetProperty("journal").GetInt32() > Journal.Version)
            throw Wrong(path, at, "The journal was written by a later version.", "Use that version to undo it.");
        var start = lines.Offset;
        if (!Check(lines, edits) || DecisionsOf(lines, decisions, path) is not { } decided)
            return null;
        return new JournalDocument(
            Path.GetFullPath(header.GetProperty("file").GetString()!, JournalFiles.BaseOf(path)),
            Text(header, "before"),
            Text(header, "after"),
            new JournalEdits(path, start, edits),
            decided
        )
        {
            TextBefore = header.TryGetProperty("text", out _) ? Text(header, "text") : null,
            Original = header.TryGetProperty("original", out _) ? OriginalOf(path, Text(header, "original")) : null,
            ToolVersion = Text(header, "tool"),
            Rules = RulesOf(header),
        };
    }

    /// <summary>An original is always beside the journal, whatever the journal says.</summary>
    private static string OriginalOf(string path, string name) =>
        name == Path.GetFileName(name) && name is not ("" or "." or "..")
            ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name)
            : throw new FormatException("An original stands beside its journal.");

    /// <returns>Null if the journal is cut off here.</returns>
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

    /// <summary>Reads and checks the edits of a document before they are used.</summary>
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
                // It counts only if the entry is complete: a journal may be cut off anywhere.
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
            new EditedRecord(
                line.GetProperty("row").GetInt64(),
                record,
                line.TryGetProperty("recordAfter", out var after) ? after.GetString() ?? record : record
            ),
            Text(line, "field"),
            RulesOf(line),
            new ByteChange(line.GetProperty("offset").GetInt64(), JournalBytes.Read(line, "before"), JournalBytes.Read(line, "after")),
            Text(line, "value")
        )
        {
            At = line.TryGetProperty("at", out var at) ? at.GetInt64() : null,
            FieldHashBefore = line.TryGetProperty("valueBefore", out _) ? Text(line, "valueBefore") : null,
        };
    }

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is a text.");

    private static ImmutableArray<string> RulesOf(JsonElement line) =>
        [.. line.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString() ?? throw new FormatException("A rule is a text."))];

    private static InputException Wrong(string path, int line, string message, string? hint) =>
        new(new InputError(path, new LinePosition(line, 0), message, hint));
}
