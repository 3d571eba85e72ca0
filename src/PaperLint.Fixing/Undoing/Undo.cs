using PaperLint.Baselines;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Sources;
using PaperLint.Storage;

namespace PaperLint.Fixing.Undoing;

/// <summary>Restores documents to their bytes before a run, each completely or not at all.</summary>
/// <remarks>In a document that was changed after the run, only records that are still as the run left them are restored.</remarks>
/// <param name="workingFolder">Absolute.</param>
public sealed class Undo(string workingFolder)
{
    /// <summary>
    /// The settings of documents, by their absolute paths; null if there are none. Called only to read the records of a file that was
    /// changed after the run; may throw the same exceptions as reading.
    /// </summary>
    public Func<string, DocumentSettings>? SettingsOf { get; init; }

    /// <summary>The key that the user's journals are signed with; null if there is none.</summary>
    public JournalKey? Key { get; init; }

    /// <summary>Whether to undo a journal that the user has not signed; its files must be in the project even then.</summary>
    public bool TrustsJournal { get; init; }

    /// <inheritdoc cref="FixSettings.BreaksHardLinks"/>
    public bool BreaksHardLinks { get; init; }

    /// <summary>The journal to undo.</summary>
    /// <param name="journalPath">Null for the last run that has not been undone.</param>
    /// <exception cref="InputException">
    /// There is no such journal, it cannot be read, or it is not the user's own and not trusted.
    /// </exception>
    public FoundJournal Find(string? journalPath)
    {
        var search = new JournalSearch(workingFolder, Key);
        var found = journalPath is null
            ? search.Latest()
            : new FoundJournal(search.Read(Path.GetFullPath(journalPath, workingFolder), journalPath), []);
        return found.Journal.Doubt is { } doubt && !TrustsJournal ? throw search.Untrusted(found.Journal, doubt) : found;
    }

    /// <summary>The journal of the previous run that has not been undone either; null if there is none.</summary>
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
        var restoration = new DocumentRestoration(journal, workingFolder) { SettingsOf = SettingsOf, BreaksHardLinks = BreaksHardLinks };
        List<UndoneDocument> documents = [.. journal.Documents.Select(document => restoration.Restore(document, cancellation))];
        var result = new UndoResult(journal.Path, documents, RestoreDecisions(journal.Documents.Zip(documents)));
        if (result.IsComplete)
            JournalFiles.MarkUndone(journal);
        return result;
    }

    /// <summary>
    /// Restores the decisions about documents and records that have been restored, because they are about the text that is back.
    /// </summary>
    /// <returns>Why the decisions could not be restored; null if they were.</returns>
    private InputError? RestoreDecisions(IEnumerable<(JournalDocument Journal, UndoneDocument Undone)> documents)
    {
        var changed = documents
            .SelectMany(document =>
                document.Journal.Decisions.Select(change => (IsBack: document.Undone.IsBack(change.Before.Key), Change: change))
            )
            .ToLookup(pair => pair.IsBack, pair => pair.Change);
        if (!changed.Contains(true))
            return null;
        // A copy of a record in a document that stays as the run left it has the same decision.
        var stillNeeded = changed[false].Select(change => change.After).OfType<Decision>();
        try
        {
            Decisions
                .Above(workingFolder)
                .Restore(
                    changed[true].Select(change => change.Before),
                    changed[true].Select(change => change.After).OfType<Decision>().Except(stillNeeded)
                );
            return null;
        }
        catch (InputException error)
        {
            return error.Errors[0];
        }
    }
}
