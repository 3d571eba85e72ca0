using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Fixes;

/// <summary>The result of fixing one record: plain data without behaviour.</summary>
public sealed record RecordFix
{
    public required Record Before { get; init; }

    /// <summary>The record after the edits; <see cref="Before"/> itself if there are none.</summary>
    public required Record After { get; init; }

    /// <summary>Edits of the file that <see cref="Before"/> was read from, in order and disjoint; empty if nothing changes.</summary>
    public required IReadOnlyList<RawEdit> Edits { get; init; }

    /// <summary>What was fixed, ordered by field and then by position.</summary>
    public required IReadOnlyList<AppliedFix> Applied { get; init; }

    /// <summary>The findings in <see cref="Before"/>.</summary>
    public required IReadOnlyList<Finding> Found { get; init; }

    /// <summary>The findings in <see cref="After"/>.</summary>
    public required IReadOnlyList<Finding> Remaining { get; init; }

    /// <summary>The findings of <see cref="Applied"/>, each once.</summary>
    public required IReadOnlyList<Finding> Fixed { get; init; }

    /// <summary>How many fixes were applied, held back, left waiting and reverted.</summary>
    public required FixCounts Counts { get; init; }

    /// <summary>Why fixes were reverted, with the rules they belong to.</summary>
    public IReadOnlyList<Notice> Problems { get; init; } = [];

    public bool IsChanged => Edits.Count > 0;
}
