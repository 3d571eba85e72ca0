using PaperLint.Findings;

namespace PaperLint.Deciding.Reviewing;

/// <summary>Findings that one answer settles: the same rule found the same text and proposes the same in its place.</summary>
public sealed class ReviewGroup
{
    private readonly List<ReviewMember> _members = [];

    internal ReviewGroup(Finding first, ReviewVerdict? verdict)
    {
        (Rule, Verdict) = (first.Rule, verdict);
        (FixTitle, Safety) = first.Fix is { } fix ? (fix.Title, fix.Safety) : (null, FixSafety.None);
        CanBeWritten = first.Fact is null && !IsOfDataset(first.Rule) && (first.Fix is not null || first.Matched.Length > 0);
    }

    public RuleInfo Rule { get; }

    /// <summary>What the fix does, in the imperative; null where there is none.</summary>
    public string? FixTitle { get; }

    /// <summary>What the fix is trusted with; <see cref="FixSafety.None"/> where there is none.</summary>
    public FixSafety Safety { get; }

    /// <summary>Whether other words can be put in the place: a finding about several records has no place of its own.</summary>
    public bool CanBeWritten { get; }

    /// <summary>What was decided about all of them in an earlier review; null where nothing was.</summary>
    public ReviewVerdict? Verdict { get; }

    /// <summary>How many findings it has, answered or not.</summary>
    public int Count => _members.Count;

    /// <summary>In report order.</summary>
    internal IReadOnlyList<ReviewMember> Members => _members;

    internal void Add(ReviewMember member) => _members.Add(member);

    /// <summary>Whether to accept the one is to accept the like of the other.</summary>
    internal bool HasLikeFix(ReviewGroup other) => FixTitle is not null && FixTitle == other.FixTitle && Safety == other.Safety;

    /// <summary>Their findings come from looking at records beside one another; nothing is fixed there.</summary>
    private static bool IsOfDataset(RuleInfo rule) => rule.Family.Prefix is "DUP" or "DST";
}

/// <summary>A finding of a review, by numbers: its text is read again when it is shown.</summary>
/// <param name="Number">Its place in report order, 0-based.</param>
/// <param name="Record">Counts up from record to record.</param>
/// <param name="Place">Shared by findings that share one decision.</param>
internal readonly record struct ReviewMember(int Number, int Record, int Place);
