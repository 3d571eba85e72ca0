using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>One document of a run.</summary>
/// <param name="Records">How many records it holds.</param>
public sealed record DocumentSummary(Document Document, long Records)
{
    /// <summary>What stands in it and belongs to no record, so that no rule has seen it; null for nothing.</summary>
    public ValuesBeside? Beside { get; init; }
}
