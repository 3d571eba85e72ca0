using PaperLint.Findings;

namespace PaperLint.Engine.Fixing;

/// <summary>What came of undoing a journal.</summary>
/// <param name="Documents">In the order of the journal.</param>
/// <param name="DecisionError">Why the decisions that the run changed could not be given back; null where they are as they were.</param>
public sealed record UndoResult(string JournalPath, IReadOnlyList<UndoneDocument> Documents, InputError? DecisionError)
{
    /// <summary>Whether every document, and what was decided about it, is as it was before the run.</summary>
    public bool IsComplete => DecisionError is null && Documents.All(document => document.IsOriginal);
}

/// <summary>One document of a journal.</summary>
/// <param name="Path">As people see it.</param>
/// <param name="Records">
/// Where the document has moved on: every record that the run changed, and whether its fields still are as the run left them, so
/// that it could be restored by hand. Empty otherwise.
/// </param>
/// <param name="Error">Why it could not be restored; null where it was, or nothing had to be done.</param>
public sealed record UndoneDocument(string Path, UndoOutcome Outcome, IReadOnlyList<UndoneRecord> Records, InputError? Error)
{
    /// <summary>Whether it is as it was before the run.</summary>
    public bool IsOriginal => Outcome is UndoOutcome.Restored or UndoOutcome.AlreadyOriginal;
}

/// <param name="Key">The key of the record before the run.</param>
/// <param name="Row">Its number before the run, 0-based.</param>
/// <param name="Edits">What the run did to it.</param>
public sealed record UndoneRecord(string Key, long Row, bool CouldBeRestored, IReadOnlyList<JournalEdit> Edits);

public enum UndoOutcome
{
    Restored,

    /// <summary>The document is as it was before the run.</summary>
    AlreadyOriginal,

    /// <summary>The document was changed after the run, so it was left alone.</summary>
    MovedOn,

    /// <summary>The document cannot be read or written.</summary>
    Failed,
}
