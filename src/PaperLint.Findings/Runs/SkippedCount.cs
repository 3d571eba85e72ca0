namespace PaperLint.Findings.Runs;

/// <summary>How often something was skipped for one reason in one document, if there are too many items to list each.</summary>
/// <param name="First">The first of the skipped items.</param>
/// <param name="Count">The number of items, including the first.</param>
public sealed record SkippedCount(SkippedItem First, long Count);
