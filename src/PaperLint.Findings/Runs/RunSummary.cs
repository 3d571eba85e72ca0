using System.Collections.Immutable;

namespace PaperLint.Findings.Runs;

/// <summary>What one run looked at, whatever it found there.</summary>
public sealed record RunSummary
{
    /// <summary>Every document examined, in order.</summary>
    public required ImmutableArray<DocumentSummary> Documents { get; init; }

    /// <summary>Every rule that was in force for some record, by id.</summary>
    public required ImmutableArray<RuleInfo> Rules { get; init; }

    /// <summary>How many records had which profile, the most frequent first.</summary>
    public required ImmutableArray<ProfileCount> Profiles { get; init; }

    /// <summary>
    /// What was not examined although it should have been; of very much, the first, and the others are in <see cref="SkippedBeyond"/>.
    /// </summary>
    public ImmutableArray<SkippedItem> Skipped { get; init; } = [];

    /// <summary>What was not examined besides <see cref="Skipped"/>, counted.</summary>
    public ImmutableArray<SkippedCount> SkippedBeyond { get; init; } = [];

    /// <summary>Fixes that are not offered although their findings are reported; none of it makes the run incomplete.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>Errors that kept input from being read at all.</summary>
    public ImmutableArray<InputError> Errors { get; init; } = [];

    /// <summary>Files in walked folders that hold no known format.</summary>
    public int OtherFiles { get; init; }

    /// <summary>Which files these are, and why; of very many, the first.</summary>
    public ImmutableArray<IgnoredPath> Ignored { get; init; } = [];

    /// <summary>Folders that no walk went into, because programs fill them.</summary>
    public ImmutableArray<IgnoredPath> LeftOut { get; init; } = [];

    /// <summary>Files in walked folders that are Git LFS pointers: their content is elsewhere.</summary>
    public ImmutableArray<string> LfsPointers { get; init; } = [];

    /// <summary>Findings that are not reported, because a suppression or a decision says so.</summary>
    public long Suppressed { get; init; }

    /// <summary>How many of <see cref="Suppressed"/> somebody has rejected one by one, by severity.</summary>
    public IReadOnlyDictionary<Severity, long> Rejected { get; init; } = ImmutableDictionary<Severity, long>.Empty;

    /// <summary>
    /// What there is to say of suppressions and decisions, that they have expired or are about nothing any more, of what is read although
    /// it seems to be no data, and of profiles that nothing tells of any more.
    /// </summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>Budgets that a file exceeds, each with where it stands: they fail the run.</summary>
    public ImmutableArray<Remark> Exceeded { get; init; } = [];

    /// <summary>How the findings stand to the baseline; null where there is none.</summary>
    public BaselineCounts? Baseline { get; init; }

    /// <summary>How the findings stand to those of an earlier commit; null where they are compared with none.</summary>
    public SinceCounts? Since { get; init; }

    /// <summary>Whether the user stopped the run.</summary>
    public bool Cancelled { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required TimeSpan Duration { get; init; }

    public long Records => Documents.Sum(document => document.Records);

    /// <summary>Whether everything that should have been examined was, as far as nobody accepts that it was not.</summary>
    public bool IsComplete =>
        Skipped.All(item => item.IsAccepted)
        && SkippedBeyond.All(beyond => beyond.First.IsAccepted)
        && Errors.IsEmpty
        && LfsPointers.IsEmpty
        && !Cancelled;
}
