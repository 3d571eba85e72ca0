namespace PaperLint.Findings;

/// <summary>Everything a report is made of.</summary>
/// <param name="Findings">In report order. May be enumerated more than once, and may come from disk: do not hold on to all of it.</param>
public sealed record RunResult(RunSummary Summary, IReadOnlyCollection<Finding> Findings);
