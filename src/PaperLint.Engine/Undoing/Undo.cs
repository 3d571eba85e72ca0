using PaperLint.Baselines;
using PaperLint.Engine.Deciding;
using PaperLint.Engine.Discovery;
using PaperLint.Engine.Journals;
using PaperLint.Engine.Mending;
using PaperLint.Engine.Replacing;
using PaperLint.Engine.Sources;
using PaperLint.Engine.Storage;
using PaperLint.Findings;
using PaperLint.Formats.Layers;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Undoing;

/// <summary>Gives documents the bytes back that they had before a run, each whole or not at all.</summary>
/// <remarks>A document that was changed since gets back the records that still are as the run left them.</remarks>
/// <param name="workingFolder">Absolute.</param>
public sealed class Undo(string workingFolder)
{
    /// <summary>
    /// What is said of documents, by their whole paths; null where nothing is. Asked only to read the records of a file that was
    /// changed since, and allowed to fail as reading does.
    /// </summary>
    public Func<string, DocumentSettings>? SettingsOf { get; init; }

    /// <summary>What the user's journals are signed with; null where there is no key.</summary>
    public JournalKey? Key { get; init; }

    /// <summary>Whether a journal is undone that is not signed by the user; its files must lie in the project all the same.</summary>
    public bool TrustsJournal { get; init; }

    /// <inheritdoc cref="FixSettings.BreaksHardLinks"/>
    public bool BreaksHardLinks { get; init; }

    /// <summary>The journal that is to be undone.</summary>
    /// <param name="journalPath">Null for the last run that has not been undone.</param>
    /// <exception cref="InputException">There is no such journal, it cannot be read, or it is not the user's own and not trusted.</exception>
    public FoundJournal Find(string? journalPath)
    {
        var found = journalPath is null ? Latest() : new FoundJournal(Read(Path.GetFullPath(journalPath, workingFolder), journalPath), []);
        return found.Journal.Doubt is { } doubt && !TrustsJournal ? throw Untrusted(found.Journal, doubt) : found;
    }

    /// <summary>The journal of the run before, where that has not been undone either; null where there is none.</summary>
    public string? Earlier(Journal journal)
    {
        var journals = JournalFiles.NotUndone(workingFolder);
        var at = journals.ToList().IndexOf(journal.Path);
        return at < 0 ? null : journals.Skip(at + 1).FirstOrDefault(JournalFiles.IsFile);
    }

    /// <inheritdoc cref="Find"/>
    public UndoResult Execute(string? journalPath, CancellationToken cancellation) => Execute(Find(journalPath).Journal, cancellation);

    public UndoResult Execute(Journal journal, CancellationToken cancellation)
    {
        LocalFolder.Sweep(workingFolder);
        List<UndoneDocument> documents = [.. journal.Documents.Select(document => Restore(journal, document, cancellation))];
        var result = new UndoResult(journal.Path, documents, RestoreDecisions(journal.Documents.Zip(documents)));
        if (result.IsComplete)
            JournalFiles.MarkUndone(journal);
        return result;
    }

    /// <summary>The last journal of the user that says anything, whatever numbers others have.</summary>
    private FoundJournal Latest()
    {
        var passed = new List<Journal>();
        var passedOver = new List<string>();
        InputException? unreadable = null;
        foreach (var path in JournalFiles.NotUndone(workingFolder))
        {
            try
            {
                var shown = DisplayPath.Of(path, workingFolder);
                if (new FileInfo(path).LinkTarget is not null)
                    throw new InputException(new InputError(shown, null, "This is a link, and no run makes those, so it was not followed.", "Name the journal that it leads to."));
                var journal = Read(path, shown);
                if (journal is { Doubt: null, Documents.Count: > 0 })
                    return new FoundJournal(journal, passedOver);
                passed.Add(journal);
                if (journal.Doubt is not null)
                    passedOver.Add(path);
            }
            catch (InputException error)
            {
                unreadable ??= error;
                passedOver.Add(path);
            }
        }

        return passed.Count > 0 ? new FoundJournal(passed.Find(journal => journal.Documents.Count > 0) ?? passed[0], []) : throw unreadable!;
    }

    private Journal Read(string path, string shown)
    {
        const string Names = "Name the file that --journal named, or none for the last run.";
        if (Directory.Exists(path))
            throw new InputException(new InputError(shown, null, "This is a folder, not a journal.", Names));
        if (!Path.Exists(path))
            throw new InputException(new InputError(shown, null, Path.Exists(Path.ChangeExtension(path, JournalFiles.UndoneEnding)) ? "This journal has been undone already." : "There is no such journal.", Names));
        if (FileKind.IsNeitherFileNorFolder(path))
            throw new InputException(new InputError(shown, null, "This is a pipe or a device, not a journal.", Names));
        try
        {
            return JournalReader.Read(path, Key, JournalFiles.ProjectOf(path, workingFolder));
        }
        catch (InputException error)
        {
            throw new InputException([.. error.Errors.Select(one => one with { Path = shown })], error);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException([new InputError(shown, null, $"The journal cannot be read: {SystemReason.Of(error)}")], error);
        }
    }

    private InputException Untrusted(Journal journal, string doubt)
    {
        const int Most = 5;
        var files = journal.Documents.Select(document => $"'{DisplayPath.Of(document.Path, workingFolder)}'").Distinct(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", files.Take(Most)) + (files.Count > Most ? $" and {files.Count - Most} more" : "");
        return new InputException(new InputError(
            DisplayPath.Of(journal.Path, workingFolder),
            null,
            $"Nothing shows that this journal is yours, so it was not followed. {doubt}",
            $"It would change {(files.Count == 0 ? "nothing" : named)}. If you trust it, add --trust-journal."));
    }

    /// <summary>What was decided about documents and records that are as they were is about the text that they have again.</summary>
    /// <returns>Why the decisions could not be given back; null where they are.</returns>
    private InputError? RestoreDecisions(IEnumerable<(JournalDocument Journal, UndoneDocument Undone)> documents)
    {
        var changed = documents
            .SelectMany(document => document.Journal.Decisions.Select(change => (IsBack: document.Undone.IsBack(change.Before.Key), Change: change)))
            .ToLookup(pair => pair.IsBack, pair => pair.Change);
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

    private UndoneDocument Restore(Journal journal, JournalDocument document, CancellationToken cancellation)
    {
        var shown = DisplayPath.Of(document.Path, workingFolder);
        try
        {
            Check(journal, document.Path, shown);
            if (FileKind.IsNeitherFileNorFolder(document.Path))
                throw new InputException(new InputError(shown, null, "This is a pipe or a device now, so it was left as it is."));
            var hash = HashingStream.Of(document.Path);
            if (hash == document.HashBefore)
                return new UndoneDocument(shown, UndoOutcome.AlreadyOriginal, [], null);
            if (hash != document.HashAfter)
                return MovedOn(document, shown, hash, cancellation);
            using var draft = OriginalOf(document, shown, cancellation);
            if (document is { Original: null, TextBefore: { } text } ? draft.Copy.TextWritten.Sha256 != text : draft.Copy.Written.Sha256 != document.HashBefore)
                return Failed(shown, new InputError(shown, null, "What the journal has does not lead back to the file that it names, so the file was left as it is."));
            FileReplacement.Replace(document.Path, shown, draft, document.HashAfter);
            return new UndoneDocument(shown, UndoOutcome.Restored, [], null);
        }
        catch (InputException error)
        {
            return Failed(shown, error.Errors[0]);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException && !File.Exists(document.Path))
        {
            return Failed(shown, Gone(document, shown));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return Failed(shown, new InputError(shown, null, $"The file cannot be restored: {SystemReason.Of(error)}"));
        }
    }

    private InputError Gone(JournalDocument document, string shown) => document.Original is { } original
        ? new InputError(shown, null, "The file is no longer there, so nothing was written.", $"As it was before the run it is in '{DisplayPath.Of(original, workingFolder)}'.")
        : new InputError(shown, null, "The file is no longer there, and the journal has only what was changed in it.", "Bring it back as the run left it, from Git or a copy, and undo again.");

    /// <summary>Whatever a journal says, it is followed only where a run could have written; one that is not the user's own, only in its project.</summary>
    private void Check(Journal journal, string path, string shown)
    {
        var project = JournalFiles.ProjectOf(journal.Path, workingFolder);
        (journal.Doubt is null ? Confinement.OfFile(path, project) : Confinement.To(project)).CheckData(path, shown);
    }

    private Draft OriginalOf(JournalDocument document, string shown, CancellationToken cancellation)
    {
        var folder = FileReplacement.FolderOf(document.Path, shown, BreaksHardLinks);
        DraftName.SweepStale(folder);
        Func<Stream> open = () => File.OpenRead(document.Path);
        if (document.Original is not { } original)
            return Draft.Write(folder, open, ContentLayer.Of(open), Inverse(document), cancellation);
        if (!JournalFiles.IsFile(original))
            throw new InputException(new InputError(shown, null, $"'{DisplayPath.Of(original, workingFolder)}', which kept the compressed file, is not there any more, so the file was left as it is.", "The journal still has the text that was there."));
        return Draft.Write(folder, () => File.OpenRead(original), [], [], cancellation);
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

    private UndoneDocument MovedOn(JournalDocument document, string shown, string hash, CancellationToken cancellation)
    {
        if (document is { TextBefore: { } text } && TextHashOf(document.Path) == text && document.Original is null)
            return new UndoneDocument(shown, UndoOutcome.AlreadyOriginal, [], null);
        var now = Recognise(document.Path, shown);
        var restoration = RecordRestoration.In(now, document.Edits);
        if (restoration.Edits.Count > 0)
        {
            using var draft = Draft.Write(FileReplacement.FolderOf(document.Path, shown, BreaksHardLinks), now!.OpenRaw, now.Layers, restoration.Edits, cancellation);
            if (draft.Copy.Read.Sha256 != hash)
                throw FileReplacement.Changed(shown);
            if (!restoration.Fits(now, () => now.TextOf(draft.Open())))
                throw new InputException(new InputError(shown, null, "With the records as they were before the run, the file would no longer read as it does, so it was left as it is."));
            FileReplacement.Replace(document.Path, shown, draft, hash);
        }

        var records = restoration.Records;
        if (records.All(record => record.IsBack))
            return new UndoneDocument(shown, UndoOutcome.RecordsRestored, records, null);
        // Where the others stand, and what might lead them back, is told of the file as it is now.
        var rest = RecordRestoration.In(now, document.Edits);
        var places = rest.Records.ToDictionary(record => record.Row);
        return new UndoneDocument(
            shown,
            UndoOutcome.MovedOn,
            [.. records.Select(record => record with { Line = places[record.Row].Line })],
            new InputError(shown, null, "The file was changed after the run."))
        {
            FullPath = document.Path,
            Proposals = now is { Layers.Count: 0 } ? rest.Proposals : [],
        };
    }

    private static string? TextHashOf(string path)
    {
        Func<Stream> open = () => File.OpenRead(path);
        try
        {
            using var text = new HashingStream(ContentLayer.Read(open(), ContentLayer.Of(open)));
            text.CopyTo(Stream.Null);
            return text.Hash;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <returns>Null where it is no longer a document that can be read, or a configuration has mistakes.</returns>
    private OpenableDocument? Recognise(string path, string shown)
    {
        try
        {
            var formats = SettingsOf is null ? DocumentFormats.Default : DocumentFormats.Of(SettingsOf(path));
            return DocumentRecognition.Of(new DocumentSource(shown, IsNamed: true, () => File.OpenRead(path), path), formats).Document;
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static UndoneDocument Failed(string shown, InputError error) => new(shown, UndoOutcome.Failed, [], error);
}
