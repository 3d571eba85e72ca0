using PaperLint.Findings;

namespace PaperLint.Reports.Review;

/// <summary>One question of a review: what it is about, and the possible answers.</summary>
public sealed record ReviewCard
{
    /// <summary>Some of the findings, in different records; at least one, and the first represents all.</summary>
    public required IReadOnlyList<Finding> Examples { get; init; }

    /// <summary>How many findings the answer applies to.</summary>
    public required int Findings { get; init; }

    /// <summary>How many records have these findings.</summary>
    public int Records { get; init; } = 1;

    /// <summary>Which finding of its group it is, and how many the group has; null if the question is about the whole group.</summary>
    public (int Number, int Count)? Member { get; init; }

    /// <summary>The progress of the review, as a sentence.</summary>
    public required string Standing { get; init; }

    /// <summary>The earlier decision about it, as a sentence; null if there is none.</summary>
    public string? Decided { get; init; }

    /// <summary>The result of the last answer, as sentences; null for none.</summary>
    public string? Note { get; init; }

    public required IReadOnlyList<ReviewKey> Keys { get; init; }
}

/// <param name="Name">The key to press.</param>
/// <param name="Meaning">What it does, in a word or two.</param>
public sealed record ReviewKey(string Name, string Meaning);
