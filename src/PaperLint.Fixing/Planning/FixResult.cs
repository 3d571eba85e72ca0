using PaperLint.Findings.Runs;

namespace PaperLint.Fixing.Planning;

/// <summary>What a run has fixed, and what it has not.</summary>
/// <param name="Remaining">What is found in the documents as they are now, in a dry run as they would be.</param>
/// <param name="Documents">Every document that could be read, in the order of paths.</param>
/// <param name="JournalPath">What undoes it; null where no file was replaced.</param>
/// <remarks>
/// Who has read the last report disposes of it: what is too much for the memory is in a temporary file, which goes with it.
/// </remarks>
public sealed record FixResult(RunResult Remaining, IReadOnlyList<FixedDocument> Documents, FixCounts Counts, string? JournalPath = null)
    : IDisposable
{
    /// <summary>
    /// The records whose fixes were taken back, and why. Everything in them was examined, so this is no part of what the run
    /// skipped.
    /// </summary>
    public IReadOnlyList<Notice> TakenBack { get; init; } = [];

    /// <summary>How many bytes are kept beside the journal, because compressing the text again would not give them.</summary>
    public long KeptBytes { get; init; }

    /// <summary>
    /// How many records with errors were copied to the file for them; 0 where an older one was removed, null where neither happened.
    /// </summary>
    public long? Quarantined { get; init; }

    /// <summary>Whether what goes with the documents was written, too; false where the run had to stop before.</summary>
    public bool IsFinished { get; init; }

    /// <summary>In the order of the documents; may be enumerated more than once, and may come from disk.</summary>
    public IEnumerable<FixedFinding> Fixed => Documents.SelectMany(document => document.Changes).SelectMany(change => change.Fixed);

    public void Dispose() => Remaining.Dispose();
}

/// <summary>One document of a run that fixes.</summary>
/// <param name="Path">As people see it.</param>
/// <param name="Changes">
/// Of the records that are changed, in order; empty where the document could not be replaced. May be enumerated more than once, and
/// may come from disk: do not hold on to all of it.
/// </param>
/// <param name="HashBefore">SHA-256 in hexadecimal, lower case; null where the document could not be read to its end.</param>
/// <param name="HashAfter">Of the fixed document, whether or not it was kept; null where there is none.</param>
/// <param name="Written">Whether the target has it.</param>
public sealed record FixedDocument(
    string Path,
    IReadOnlyCollection<RecordChange> Changes,
    string? HashBefore,
    string? HashAfter,
    bool Written
);
