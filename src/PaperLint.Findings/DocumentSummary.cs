using PaperLint.Records;

namespace PaperLint.Findings;

/// <summary>One document of a run.</summary>
/// <param name="Records">How many records it holds.</param>
public sealed record DocumentSummary(Document Document, long Records);
