using PaperLint.Baselines;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Sources;
using PaperLint.Storage;

namespace PaperLint.Fixing.Undoing;

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
        var restoration = new DocumentRestoration(journal, workingFolder) { SettingsOf = SettingsOf, BreaksHardLinks = BreaksHardLinks };
        List<UndoneDocument> documents = [.. journal.Documents.Select(document => restoration.Restore(document, cancellation))];
        var result = new UndoResult(journal.Path, documents, RestoreDecisions(journal.Documents.Zip(documents)));
        if (result.IsComplete)
            JournalFiles.MarkUndone(journal);
        return result;
    }

    /// <summary>What was decided about documents and records that are as they were is about the text that they have again.</summary>
    /// <returns>Why the decisions could not be given back; null where they are.</returns>
    private InputError? RestoreDecisions(IEnumerable<(JournalDocument Journal, UndoneDocument Undone)> documents)
    {
        var changed = documents
            .SelectMany(document =>
                document.Journal.Decisions.Select(change => (IsBack: document.Undone.IsBack(change.Before.Key), Change: change))
            )
            .ToLookup(pair => pair.IsBack, pair => pair.Change);
        if (!changed.Contains(true))
            return null;
        // A copy of a record, in a document that stays as the run left it, shares the decision.
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
