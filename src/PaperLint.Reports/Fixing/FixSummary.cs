using PaperLint.Findings.Runs;

namespace PaperLint.Reports.Fixing;

/// <summary>The result of a fixing run, for people.</summary>
/// <param name="Fixed">What was fixed, in file order; may be enumerated more than once.</param>
public sealed record FixSummary(IEnumerable<FixedFinding> Fixed)
{
    public FixCounts Counts { get; init; } = FixCounts.None;

    /// <summary>The records whose fixes were reverted, with the reasons.</summary>
    public IReadOnlyList<Notice> Reverted { get; init; } = [];

    /// <summary>How many findings had fixes that were offered and declined.</summary>
    public long Declined { get; init; }

    /// <summary>
    /// How the files as they are compare with an earlier commit, if this decides the exit code; null if the remaining findings decide it.
    /// </summary>
    public SinceCounts? Since { get; init; }

    /// <summary>Whether no files were written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether remaining findings are not to be shown.</summary>
    public bool HidesRemaining { get; init; }

    /// <summary>The path of the journal that can undo the run, as shown to users; null if there is none.</summary>
    public string? JournalPath { get; init; }

    /// <summary>How many bytes of compressed files are kept next to the journal.</summary>
    public long KeptBytes { get; init; }

    /// <summary>The command that undoes the run.</summary>
    public string? UndoCommand { get; init; }

    /// <summary>The quarantine file, for records that still have errors; null if it was not changed.</summary>
    public QuarantineFile? Quarantine { get; init; }

    /// <summary>The fixed copy; null if none was requested.</summary>
    public FixedCopy? Copy { get; init; }
}

/// <summary>What was written to a fixed copy.</summary>
/// <param name="Folder">The path as shown to users.</param>
/// <param name="Files">How many data files were written.</param>
/// <param name="IsWhole">Whether all files were written, including the record of what was done.</param>
public sealed record FixedCopy(string Folder, int Files, bool IsWhole);

/// <summary>What happened to the file for records that still have errors.</summary>
/// <param name="Path">The path as shown to users.</param>
/// <param name="Records">How many records were copied to it; if 0, an older file was deleted.</param>
public sealed record QuarantineFile(string Path, long Records);
