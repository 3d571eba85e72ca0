namespace PaperLint.Findings.Runs;

/// <summary>
/// How often something was skipped for one reason in one document, where there are more places than anybody will look at.
/// </summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">The first included.</param>
public sealed record SkippedCount(SkippedItem First, long Count);
