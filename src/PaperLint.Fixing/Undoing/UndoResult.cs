using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Records;

namespace PaperLint.Fixing.Undoing;

/// <summary>What came of undoing a journal.</summary>
/// <param name="Documents">In the order of the journal.</param>
/// <param name="DecisionError">Why the decisions that the run changed could not be given back; null where they are as they were.</param>
public sealed record UndoResult(string JournalPath, IReadOnlyList<UndoneDocument> Documents, InputError? DecisionError)
{
    /// <summary>Whether everything that the run changed, and what was decided about it, is as it was before the run.</summary>
    public bool IsComplete => DecisionError is null && Documents.All(document => document.IsUndone);
}

/// <summary>One document of a journal.</summary>
/// <param name="Path">As people see it.</param>
/// <param name="Records">
/// Where the document has moved on: every record that the run changed, and what has become of it. Empty otherwise.
/// </param>
/// <param name="Error">Why not all could be restored; null where it was, or nothing had to be done.</param>
public sealed record UndoneDocument(string Path, UndoOutcome Outcome, IReadOnlyList<UndoneRecord> Records, InputError? Error)
{
    /// <summary>Whether nothing of the run is left in it.</summary>
    public bool IsUndone => Outcome is UndoOutcome.Restored or UndoOutcome.AlreadyOriginal or UndoOutcome.RecordsRestored;

    /// <summary>The file, where it has moved on.</summary>
    public string? FullPath { get; init; }

    /// <summary>
    /// What might lead back parts of the records that were not restored, in the order of the file as it is now; for somebody to look at.
    /// </summary>
    public IReadOnlyList<RawEdit> Proposals { get; init; } = [];

    /// <summary>Whether the record of that key is as it was before the run.</summary>
    internal bool IsBack(string key) =>
        IsUndone || (Records.Any(record => record.Key == key) && Records.All(record => record.Key != key || record.IsBack));
}

/// <param name="Key">The key of the record before the run.</param>
/// <param name="Row">Its number before the run, 0-based.</param>
/// <param name="Edits">What the run did to it.</param>
public sealed record UndoneRecord(string Key, long Row, UndoneRecordState State, IReadOnlyList<JournalEdit> Edits)
{
    /// <summary>Where it begins now, 0-based; null where it was not found.</summary>
    public int? Line { get; init; }

    /// <summary>As it is now; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is as it was before the run, or nothing of the run is left in it.</summary>
    public bool IsBack => State is UndoneRecordState.Restored or UndoneRecordState.AsBefore or UndoneRecordState.LedBack;
}

public enum UndoneRecordState
{
    /// <summary>It was as the run had left it.</summary>
    Restored,

    /// <summary>It was as before the run already.</summary>
    AsBefore,

    /// <summary>
    /// It was changed after the run, and where the run wrote something stands again what was there before: somebody has led it back.
    /// </summary>
    LedBack,

    /// <summary>It was changed after the run, so it was left alone.</summary>
    Changed,

    /// <summary>No record has its key any more.</summary>
    Gone,
}

public enum UndoOutcome
{
    Restored,

    /// <summary>The document is as it was before the run.</summary>
    AlreadyOriginal,

    /// <summary>The document was changed after the run, and every record that the run had changed is as it was before.</summary>
    RecordsRestored,

    /// <summary>The document was changed after the run, so some records were left alone.</summary>
    MovedOn,

    /// <summary>The document cannot be read or written.</summary>
    Failed,
}
