using PaperLint.Findings.Runs;

namespace PaperLint.Fixing.Planning;

/// <summary>What a run has fixed, and what it has not.</summary>
/// <param name="Remaining">The findings in the documents as they are now, or in a dry run as they would be.</param>
/// <param name="Documents">Every document that could be read, sorted by path.</param>
/// <param name="JournalPath">The journal that undoes the run; null if no file was replaced.</param>
/// <remarks>The reader of the last report must dispose it, which deletes the temporary file for what exceeds the memory limit.</remarks>
public sealed record FixResult(RunResult Remaining, IReadOnlyList<FixedDocument> Documents, FixCounts Counts, string? JournalPath = null)
    : IDisposable
{
    /// <summary>The records whose fixes were reverted, and why. They were examined completely, so the run did not skip them.</summary>
    public IReadOnlyList<Notice> Reverted { get; init; } = [];

    /// <summary>
    /// The size in bytes of the original files kept beside the journal, because compressing the text again may not restore them.
    /// </summary>
    public long KeptBytes { get; init; }

    /// <summary>
    /// How many records with errors were copied to the quarantine file; 0 if an older file was deleted, null if nothing happened.
    /// </summary>
    public long? Quarantined { get; init; }

    /// <summary>Whether the files that accompany the documents were written, too; false if the run had to stop before.</summary>
    public bool IsFinished { get; init; }

    /// <summary>In the order of the documents; can be enumerated repeatedly, and may be read from disk.</summary>
    public IEnumerable<FixedFinding> Fixed => Documents.SelectMany(document => document.Changes).SelectMany(change => change.Fixed);

    public void Dispose() => Remaining.Dispose();
}

/// <summary>One document of a fixing run.</summary>
/// <param name="Path">The path as shown to users.</param>
/// <param name="Changes">
/// The changes of records, in order; empty if the document could not be replaced. They can be enumerated repeatedly, and may be read from
/// disk, so do not keep all of them in memory.
/// </param>
/// <param name="HashBefore">SHA-256 in hexadecimal, lower case; null if the document could not be read to its end.</param>
/// <param name="HashAfter">The hash of the fixed document, whether or not it was kept; null if there is none.</param>
/// <param name="Written">Whether it was written to the target.</param>
public sealed record FixedDocument(
    string Path,
    IReadOnlyCollection<RecordChange> Changes,
    string? HashBefore,
    string? HashAfter,
    bool Written
);
