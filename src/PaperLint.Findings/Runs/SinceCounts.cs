using System.Collections.Immutable;

namespace PaperLint.Findings.Runs;

/// <summary>How the findings of a run relate to those of an earlier commit.</summary>
/// <param name="New">Findings that were not in the commit and are not in a baseline.</param>
/// <param name="Unchanged">Findings that were in the commit.</param>
/// <param name="Fixed">Findings that were in the commit and no longer exist.</param>
/// <param name="Notes">What could not be read of the commit, so that findings in it count as new: sentences.</param>
public sealed record SinceCounts(ComparedCommit Commit, long New, long Unchanged, long Fixed, ImmutableArray<string> Notes);
