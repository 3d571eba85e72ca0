namespace PaperLint.Reports.Fixing;

/// <summary>The result of undoing a run in one file.</summary>
/// <param name="Path">The path as shown to users.</param>
/// <param name="Error">Why the file is not fully restored, as a sentence; null if it is.</param>
/// <param name="IsRestored">Whether it was restored just now.</param>
/// <param name="Records">The records that the run had changed, if the file was changed after the run; empty otherwise.</param>
public sealed record UndoneFile(string Path, string? Error, bool IsRestored, IReadOnlyList<ChangedRecord> Records);

/// <summary>A record of a file that was changed after the run.</summary>
/// <param name="Row">The number of the record before the run, 0-based.</param>
/// <param name="Key">The key of the record before the run.</param>
/// <param name="IsBack">Whether it is as it was before the run, or contains none of the run's changes.</param>
/// <param name="IsRestored">Whether it was restored just now.</param>
/// <param name="Edits">What the run changed in it.</param>
public sealed record ChangedRecord(long Row, string Key, bool IsBack, bool IsRestored, IReadOnlyList<ChangedText> Edits)
{
    /// <summary>The line where the record begins now, 0-based; null if it no longer exists.</summary>
    public int? Line { get; init; }

    /// <summary>The current title; null if there is none.</summary>
    public string? Title { get; init; }
}

/// <summary>Text that a run replaced, as written in the file.</summary>
public sealed record ChangedText(string Field, string Before, string After);
