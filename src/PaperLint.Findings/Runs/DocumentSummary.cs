using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>One document of a run.</summary>
/// <param name="Records">The number of records in it.</param>
public sealed record DocumentSummary(Document Document, long Records)
{
    /// <summary>Values that belong to no record, so that no rule has examined them; null if there are none.</summary>
    public UnassignedValues? Beside { get; init; }
}
