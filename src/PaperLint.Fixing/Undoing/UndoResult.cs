using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Records;

namespace PaperLint.Fixing.Undoing;

/// <summary>The result of undoing a journal.</summary>
/// <param name="Documents">In the order of the journal.</param>
/// <param name="DecisionError">Why the decisions that the run changed could not be restored; null if they were.</param>
public sealed record UndoResult(string JournalPath, IReadOnlyList<UndoneDocument> Documents, InputError? DecisionError)
{
    /// <summary>Whether everything that the run changed, including decisions, is as it was before the run.</summary>
    public bool IsComplete => DecisionError is null && Documents.All(document => document.IsUndone);
}

/// <summary>One document of a journal.</summary>
/// <param name="Path">The path as shown to users.</param>
/// <param name="Records">
/// If the document was changed after the run, every record that the run changed, and what became of it; otherwise empty.
/// </param>
/// <param name="Error">Why not everything could be restored; null if it was, or if there was nothing to do.</param>
public sealed record UndoneDocument(string Path, UndoOutcome Outcome, IReadOnlyList<UndoneRecord> Records, InputError? Error)
{
    /// <summary>Whether none of the run's changes are left in the document.</summary>
    public bool IsUndone => Outcome is UndoOutcome.Restored or UndoOutcome.AlreadyOriginal or UndoOutcome.RecordsRestored;

    /// <summary>The path of the file, if it was changed after the run.</summary>
    public string? FullPath { get; init; }

    /// <summary>
    /// Edits that might restore parts of the records that were not restored, in the order of the file as it is now, for a person to check.
    /// </summary>
    public IReadOnlyList<RawEdit> Proposals { get; init; } = [];

    /// <summary>Whether the record with a key is as it was before the run.</summary>
    internal bool IsBack(string key) =>
        IsUndone || (Records.Any(record => record.Key == key) && Records.All(record => record.Key != key || record.IsBack));
}

/// <param name="Key">The key of the record before the run.</param>
/// <param name="Row">Its number before the run, 0-based.</param>
/// <param name="Edits">What the run did to it.</param>
public sealed record UndoneRecord(string Key, long Row, UndoneRecordState State, IReadOnlyList<JournalEdit> Edits)
{
    /// <summary>The line where it begins now, 0-based; null if it was not found.</summary>
    public int? Line { get; init; }

    /// <summary>Its current title; null if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is as it was before the run, or none of the run's changes are left in it.</summary>
    public bool IsBack => State is UndoneRecordState.Restored or UndoneRecordState.AsBefore or UndoneRecordState.RevertedByHand;
}

public enum UndoneRecordState
{
    /// <summary>It was as the run had left it, and was restored.</summary>
    Restored,

    /// <summary>It already was as before the run.</summary>
    AsBefore,

    /// <summary>It was changed after the run, but someone has already reverted all changes of the run.</summary>
    RevertedByHand,

    /// <summary>It was changed after the run, so it was left alone.</summary>
    Changed,

    /// <summary>No record has its key any more.</summary>
    Gone,
}

public enum UndoOutcome
{
    Restored,

    /// <summary>The document already is as it was before the run.</summary>
    AlreadyOriginal,

    /// <summary>The document was changed after the run, but every record that the run had changed is as it was before.</summary>
    RecordsRestored,

    /// <summary>The document was changed after the run, so some records were left alone.</summary>
    MovedOn,

    /// <summary>The document cannot be read or written.</summary>
    Failed,
}
