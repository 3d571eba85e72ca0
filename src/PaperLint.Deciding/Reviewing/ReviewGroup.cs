using PaperLint.Findings;

namespace PaperLint.Deciding.Reviewing;

/// <summary>Findings that one answer settles: the same rule found the same text and proposes the same replacement.</summary>
public sealed class ReviewGroup
{
    private readonly List<ReviewMember> _members = [];

    internal ReviewGroup(Finding first, ReviewVerdict? verdict)
    {
        (Rule, Verdict) = (first.Rule, verdict);
        (FixTitle, Safety) = first.Fix is { } fix ? (fix.Title, fix.Safety) : (null, FixSafety.None);
        CanBeWritten = first.Fact is null && !NeedsDataset(first.Rule) && (first.Fix is not null || first.Matched.Length > 0);
    }

    public RuleInfo Rule { get; }

    /// <summary>What the fix does, in the imperative; null if there is none.</summary>
    public string? FixTitle { get; }

    /// <summary>How safe the fix is; <see cref="FixSafety.None"/> if there is none.</summary>
    public FixSafety Safety { get; }

    /// <summary>Whether the user can write a replacement; a finding about several records has no text of its own to replace.</summary>
    public bool CanBeWritten { get; }

    /// <summary>What an earlier review decided about all of them; null if nothing.</summary>
    public ReviewVerdict? Verdict { get; }

    /// <summary>How many findings the group has, answered or not.</summary>
    public int Count => _members.Count;

    /// <summary>In report order.</summary>
    internal IReadOnlyList<ReviewMember> Members => _members;

    internal void Add(ReviewMember member) => _members.Add(member);

    /// <summary>Whether two groups have the same kind of fix, so that accepting one is like accepting the other.</summary>
    internal bool HasSameKindOfFix(ReviewGroup other) => FixTitle is not null && FixTitle == other.FixTitle && Safety == other.Safety;

    /// <summary>Whether the findings of a rule come from comparing records; those have no fixes.</summary>
    private static bool NeedsDataset(RuleInfo rule) => rule.Family.Prefix is "DUP" or "DST";
}

/// <summary>A finding of a review, as numbers only: its text is read again when it is shown.</summary>
/// <param name="Number">Its index in report order, 0-based.</param>
/// <param name="Record">Increases from record to record.</param>
/// <param name="Place">The number of its position; findings that share a decision share it.</param>
internal readonly record struct ReviewMember(int Number, int Record, int Place);
