using PaperLint.Findings.Runs;

namespace PaperLint.Reports.Fixing;

/// <summary>What a run that fixes came to, for people to read.</summary>
/// <param name="Fixed">In the order of the files; may be enumerated more than once.</param>
public sealed record FixSummary(IEnumerable<FixedFinding> Fixed)
{
    public FixCounts Counts { get; init; } = FixCounts.None;

    /// <summary>The records whose fixes were taken back, and why.</summary>
    public IReadOnlyList<Notice> TakenBack { get; init; } = [];

    /// <summary>Their fixes were offered, and somebody said no.</summary>
    public long Declined { get; init; }

    /// <summary>
    /// How the files as they are stand to an earlier commit, where that decides the exit code; null where what remains does.
    /// </summary>
    public SinceCounts? Since { get; init; }

    /// <summary>Whether nothing was written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether nobody wants to hear of what remains.</summary>
    public bool HidesRemaining { get; init; }

    /// <summary>What undoes the run, as people see it; null where nothing does.</summary>
    public string? JournalPath { get; init; }

    /// <summary>How many bytes of compressed files are kept beside the journal.</summary>
    public long KeptBytes { get; init; }

    /// <summary>What to type to undo the run.</summary>
    public string? UndoCommand { get; init; }

    /// <summary>The file for records that still have errors; null where nothing was done to it.</summary>
    public QuarantineFile? Quarantine { get; init; }

    /// <summary>The fixed copy; null where there was to be none.</summary>
    public FixedCopy? Copy { get; init; }
}

/// <summary>What was written of a fixed copy.</summary>
/// <param name="Folder">As people see it.</param>
/// <param name="Files">How many files of data.</param>
/// <param name="IsWhole">Whether that is all of them, with what says what was done.</param>
public sealed record FixedCopy(string Folder, int Files, bool IsWhole);

/// <summary>What became of the file for records that still have errors.</summary>
/// <param name="Path">As people see it.</param>
/// <param name="Records">How many were copied to it; with 0, an older one was removed.</param>
public sealed record QuarantineFile(string Path, long Records);
