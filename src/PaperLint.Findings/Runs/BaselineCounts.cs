namespace PaperLint.Findings.Runs;

/// <summary>What a run and the baseline of its dataset have in common, and what not.</summary>
/// <param name="New">Findings that the baseline does not know.</param>
/// <param name="Unchanged">Findings that it knows.</param>
/// <param name="Absent">Findings that it knows and that are gone from what was examined.</param>
public sealed record BaselineCounts(long New, long Unchanged, long Absent);
