using System.Collections.Immutable;
using PaperLint.Findings.Runs;
using PaperLint.Linting.Facts;
using PaperLint.Records;

namespace PaperLint.Linting.Caching;

/// <summary>What a run knows about a document after its last record, besides the findings.</summary>
/// <param name="Beside">Content that belongs to no record; null for none.</param>
/// <param name="Plans">All that were used for some record.</param>
/// <param name="Suppressions">Those of the document's settings that some record has met, by number.</param>
/// <param name="Decided">The records that decisions are about, by row, in order.</param>
internal sealed record DocumentTotals(
    long Records,
    UnassignedValues? Beside,
    ImmutableArray<ProfileCount> Profiles,
    ImmutableArray<UsedPlan> Plans,
    SourceConclusion Facts,
    ImmutableArray<int> Suppressions,
    ImmutableArray<long> Decided
);
