using PaperLint.Findings;

namespace PaperLint.Reports.Review;

/// <summary>One question of a review: what it is about, and what can be answered.</summary>
public sealed record ReviewCard
{
    /// <summary>Some of the findings, in different records; at least one, which stands for all.</summary>
    public required IReadOnlyList<Finding> Examples { get; init; }

    /// <summary>How many findings the answer settles.</summary>
    public required int Findings { get; init; }

    /// <summary>How many records these are in.</summary>
    public int Records { get; init; } = 1;

    /// <summary>Which finding of its group it is, and of how many; null where the whole group is asked about.</summary>
    public (int Number, int Count)? Member { get; init; }

    /// <summary>Where the review stands, as a sentence.</summary>
    public required string Standing { get; init; }

    /// <summary>What was decided about it earlier, as a sentence; null where nothing was.</summary>
    public string? Decided { get; init; }

    /// <summary>What came of the last answer, as sentences; null for nothing to say.</summary>
    public string? Note { get; init; }

    public required IReadOnlyList<ReviewKey> Keys { get; init; }
}

/// <param name="Name">What is pressed.</param>
/// <param name="Meaning">In a word or two.</param>
public sealed record ReviewKey(string Name, string Meaning);
