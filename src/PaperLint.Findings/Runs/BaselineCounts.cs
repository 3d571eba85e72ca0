namespace PaperLint.Findings.Runs;

/// <summary>How the findings of a run relate to the baseline of the dataset.</summary>
/// <param name="New">Findings that are not in the baseline.</param>
/// <param name="Unchanged">Findings that are in the baseline.</param>
/// <param name="Absent">Findings in the baseline that no longer exist in what was examined.</param>
public sealed record BaselineCounts(long New, long Unchanged, long Absent);
