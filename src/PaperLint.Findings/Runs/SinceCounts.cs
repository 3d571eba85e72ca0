using System.Collections.Immutable;

namespace PaperLint.Findings.Runs;

/// <summary>How the findings of a run stand to those of an earlier commit.</summary>
/// <param name="New">Findings that were not there, and that no baseline knows either.</param>
/// <param name="Unchanged">Findings that were there.</param>
/// <param name="Fixed">Findings that were there and are gone.</param>
/// <param name="Notes">What could not be read of the commit, so that what is found there now counts as new: sentences.</param>
public sealed record SinceCounts(ComparedCommit Commit, long New, long Unchanged, long Fixed, ImmutableArray<string> Notes);
