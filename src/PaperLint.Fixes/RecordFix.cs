using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Fixes;

/// <summary>What became of one record: plain data that does no work.</summary>
public sealed record RecordFix
{
    public required Record Before { get; init; }

    /// <summary>The record as it reads after the edits; <see cref="Before"/> itself where there are none.</summary>
    public required Record After { get; init; }

    /// <summary>Edits of the file that <see cref="Before"/> was read from, in order, disjoint; empty where nothing changes.</summary>
    public required IReadOnlyList<RawEdit> Edits { get; init; }

    /// <summary>What was fixed, in the order of the fields, then of the places.</summary>
    public required IReadOnlyList<AppliedFix> Applied { get; init; }

    /// <summary>What was found in <see cref="Before"/>.</summary>
    public required IReadOnlyList<Finding> Found { get; init; }

    /// <summary>What is found in <see cref="After"/>.</summary>
    public required IReadOnlyList<Finding> Remaining { get; init; }

    /// <summary>The findings of <see cref="Applied"/>, each once.</summary>
    public required IReadOnlyList<Finding> Fixed { get; init; }

    /// <summary>How what was found fared, and what remains.</summary>
    public required FixCounts Counts { get; init; }

    /// <summary>Why fixes were taken back, with the rules they belong to.</summary>
    public IReadOnlyList<Notice> Problems { get; init; } = [];

    public bool IsChanged => Edits.Count > 0;
}
