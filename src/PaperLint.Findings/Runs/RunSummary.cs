using System.Collections.Immutable;

namespace PaperLint.Findings.Runs;

/// <summary>What one run examined, apart from its findings.</summary>
public sealed record RunSummary
{
    /// <summary>Every document that was examined, in order.</summary>
    public required ImmutableArray<DocumentSummary> Documents { get; init; }

    /// <summary>Every rule that was active for at least one record, by id.</summary>
    public required ImmutableArray<RuleInfo> Rules { get; init; }

    /// <summary>The number of records per profile, most frequent first.</summary>
    public required ImmutableArray<ProfileCount> Profiles { get; init; }

    /// <summary>
    /// What should have been examined but was not. Only the first items if there are very many; the others are counted in <see
    /// cref="FurtherSkipped"/>.
    /// </summary>
    public ImmutableArray<SkippedItem> Skipped { get; init; } = [];

    /// <summary>The number of items left out of <see cref="Skipped"/>.</summary>
    public ImmutableArray<SkippedCount> FurtherSkipped { get; init; } = [];

    /// <summary>Fixes that are not offered although their findings are reported; they do not make the run incomplete.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>Errors that prevented input from being read at all.</summary>
    public ImmutableArray<InputError> Errors { get; init; } = [];

    /// <summary>The number of files in walked folders that have no known format.</summary>
    public int OtherFiles { get; init; }

    /// <summary>Which files these are, and why; only the first if there are very many.</summary>
    public ImmutableArray<IgnoredPath> Ignored { get; init; } = [];

    /// <summary>Folders that are not walked because programs generate their content.</summary>
    public ImmutableArray<IgnoredPath> IgnoredPaths { get; init; } = [];

    /// <summary>Files in walked folders that are Git LFS pointers, so that their content is elsewhere.</summary>
    public ImmutableArray<string> LfsPointers { get; init; } = [];

    /// <summary>The number of findings that are not reported because of a suppression or a decision.</summary>
    public long Suppressed { get; init; }

    /// <summary>How many of <see cref="Suppressed"/> were rejected individually, by severity.</summary>
    public IReadOnlyDictionary<Severity, long> Rejected { get; init; } = ImmutableDictionary<Severity, long>.Empty;

    /// <summary>
    /// Remarks about suppressions and decisions that have expired or no longer match anything, about files that were read although they do
    /// not look like data, and about profiles for which there is no evidence any more.
    /// </summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>Budgets that a file exceeds, each with the position of the budget: they fail the run.</summary>
    public ImmutableArray<Remark> Exceeded { get; init; } = [];

    /// <summary>How the findings relate to the baseline; null if there is none.</summary>
    public BaselineCounts? Baseline { get; init; }

    /// <summary>How the findings relate to those of an earlier commit; null if they were not compared with one.</summary>
    public SinceCounts? Since { get; init; }

    /// <summary>Whether the user stopped the run.</summary>
    public bool Cancelled { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required TimeSpan Duration { get; init; }

    public long Records => Documents.Sum(document => document.Records);

    /// <summary>Whether everything that should have been examined was examined, except for items that the configuration accepts.</summary>
    public bool IsComplete =>
        Skipped.All(item => item.IsAccepted)
        && FurtherSkipped.All(beyond => beyond.First.IsAccepted)
        && Errors.IsEmpty
        && LfsPointers.IsEmpty
        && !Cancelled;
}
