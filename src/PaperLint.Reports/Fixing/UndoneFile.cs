namespace PaperLint.Reports.Fixing;

/// <summary>What came of undoing a run in one file.</summary>
/// <param name="Path">As people see it.</param>
/// <param name="Error">Why not all of it is as it was before the run, as a sentence; null where it is.</param>
/// <param name="IsRestored">Whether it was changed back just now.</param>
/// <param name="Records">The records that the run had changed, where the file has moved on since; empty otherwise.</param>
public sealed record UndoneFile(string Path, string? Error, bool IsRestored, IReadOnlyList<ChangedRecord> Records);

/// <summary>A record of a file that has moved on.</summary>
/// <param name="Row">Its number before the run, 0-based.</param>
/// <param name="Key">Its key before the run.</param>
/// <param name="IsBack">Whether it is as it was before the run, or nothing of the run is left in it.</param>
/// <param name="IsRestored">Whether it is so because it was restored just now.</param>
/// <param name="Edits">What the run did to it.</param>
public sealed record ChangedRecord(long Row, string Key, bool IsBack, bool IsRestored, IReadOnlyList<ChangedText> Edits)
{
    /// <summary>Where it begins now, 0-based; null where it is gone.</summary>
    public int? Line { get; init; }

    /// <summary>As it is now; null where there is none.</summary>
    public string? Title { get; init; }
}

/// <summary>Text that a run replaced, as the file had it.</summary>
public sealed record ChangedText(string Field, string Before, string After);
