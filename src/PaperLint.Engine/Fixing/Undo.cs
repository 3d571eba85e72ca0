using PaperLint.Baselines;
using PaperLint.Engine.Discovery;
using PaperLint.Engine.Documents;
using PaperLint.Engine.Running;
using PaperLint.Engine.Settling;
using PaperLint.Findings;
using PaperLint.Formats.Layers;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Fixing;

/// <summary>Gives documents the bytes back that they had before a run, each whole or not at all.</summary>
/// <param name="workingFolder">Absolute.</param>
public sealed class Undo(string workingFolder)
{
    /// <summary>
    /// What is said of documents, by their whole paths; null where nothing is. Asked only to name the records of a file that was
    /// changed since, and allowed to fail as reading does.
    /// </summary>
    public Func<string, DocumentSettings>? SettingsOf { get; init; }

    /// <param name="journalPath">Null for the last run that has not been undone.</param>
    /// <exception cref="InputException">There is no such journal, or it cannot be read.</exception>
    public UndoResult Execute(string? journalPath, CancellationToken cancellation)
    {
        var path = journalPath is null ? JournalFiles.Latest(workingFolder) : Path.GetFullPath(journalPath, workingFolder);
        var journal = Read(path, journalPath ?? DisplayPath.Of(path, workingFolder));
        List<UndoneDocument> documents = [.. journal.Select(document => Restore(document, cancellation))];
        var result = new UndoResult(path, documents, RestoreDecisions(journal.Zip(documents)));
        if (result.IsComplete)
            JournalFiles.MarkUndone(path);
        return result;
    }

    private static IReadOnlyList<JournalDocument> Read(string path, string shown)
    {
        try
        {
            return JournalReader.Read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new InputError(shown, null, $"The journal cannot be read: {error.Message}")], error);
        }
    }

    /// <summary>What was decided about documents that are as they were is about the text that they have again.</summary>
    /// <returns>Why the decisions could not be given back; null where they are.</returns>
    private InputError? RestoreDecisions(IEnumerable<(JournalDocument Journal, UndoneDocument Undone)> documents)
    {
        var changed = documents.SelectMany(document => document.Journal.Decisions.Select(change => (document.Undone.IsOriginal, Change: change))).ToLookup(pair => pair.IsOriginal, pair => pair.Change);
        if (!changed.Contains(true))
            return null;
        // A copy of a record, in a document that stays as the run left it, shares the decision.
        var stillNeeded = changed[false].Select(change => change.After).OfType<Decision>();
        try
        {
            Decisions.Above(workingFolder).Restore(changed[true].Select(change => change.Before), changed[true].Select(change => change.After).OfType<Decision>().Except(stillNeeded));
            return null;
        }
        catch (InputException error)
        {
            return error.Errors[0];
        }
    }

    private UndoneDocument Restore(JournalDocument document, CancellationToken cancellation)
    {
        var shown = DisplayPath.Of(document.Path, workingFolder);
        try
        {
            var hash = HashingStream.Of(document.Path);
            if (hash == document.HashBefore)
                return new UndoneDocument(shown, UndoOutcome.AlreadyOriginal, [], null);
            if (hash != document.HashAfter)
                return MovedOn(document, shown);
            Func<Stream> open = () => File.OpenRead(document.Path);
            using var draft = Draft.Write(FileReplacement.FolderOf(document.Path, shown), open, ContentLayer.Of(open), Inverse(document), cancellation);
            if (document.TextBefore is { } text ? draft.Copy.TextWritten.Sha256 != text : draft.Copy.Written.Sha256 != document.HashBefore)
                return Failed(shown, new InputError(shown, null, "The edits in the journal do not lead back to the file that it names, so the file was left as it is."));
            FileReplacement.Replace(document.Path, shown, draft, document.HashAfter);
            return new UndoneDocument(shown, UndoOutcome.Restored, [], null);
        }
        catch (InputException error)
        {
            return Failed(shown, error.Errors[0]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(shown, new InputError(shown, null, $"The file cannot be restored: {error.Message}"));
        }
    }

    /// <summary>The edits that lead back, in places of the document as the run left it.</summary>
    private static IEnumerable<RawEdit> Inverse(JournalDocument document)
    {
        long growth = 0;
        foreach (var edit in document.Edits)
        {
            yield return new RawEdit(new ByteSpan(edit.Offset + growth, edit.After.Length), edit.Before);
            growth += edit.After.Length - edit.Before.Length;
        }
    }

    private UndoneDocument MovedOn(JournalDocument document, string shown)
    {
        var values = ValuesIn(document.Path, shown);
        List<UndoneRecord> records =
        [
            .. document.Edits.GroupBy(edit => edit.Row).Select(group => new UndoneRecord(
                group.First().Record,
                group.Key,
                group.All(edit => values.Contains((edit.RecordAfter, edit.Field, edit.FieldHash))),
                [.. group])),
        ];
        var left = records.Count(record => record.CouldBeRestored);
        return new UndoneDocument(shown, UndoOutcome.MovedOn, records, new InputError(
            shown,
            null,
            "The file was changed after the run, so it was left as it is.",
            $"Of {records.Count} changed records, {left} still stand as the run left them; the journal has what was there before."));
    }

    /// <summary>What records and fields a document has now, by the hashes that journals keep; nothing where it cannot be read.</summary>
    private HashSet<(string Key, string Field, string Hash)> ValuesIn(string path, string shown)
    {
        var values = new HashSet<(string Key, string Field, string Hash)>();
        try
        {
            var formats = SettingsOf is null ? DocumentFormats.Default : DocumentFormats.Of(SettingsOf(path));
            if (DocumentRecognition.Of(new DocumentSource(shown, IsNamed: true, () => File.OpenRead(path), path), formats).Document is not { } document)
                return values;
            using var reader = document.Open(static _ => { });
            while (reader.TryRead(out var record))
            {
                foreach (var field in record.Fields)
                    values.Add((record.Key.Value, field.Name, StableHash.Of(field.Text.ToString())));
            }
        }
        catch (InputException)
        {
            // No longer a document of that format from here on, or a configuration with mistakes: what was read before is all there is.
        }

        return values;
    }

    private static UndoneDocument Failed(string shown, InputError error) => new(shown, UndoOutcome.Failed, [], error);
}
