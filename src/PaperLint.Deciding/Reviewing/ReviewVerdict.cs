using PaperLint.Baselines;
using PaperLint.Findings;

namespace PaperLint.Deciding.Reviewing;

/// <summary>An answer about findings.</summary>
/// <param name="IsAccepted">Whether to apply the fix; otherwise the text is right as it is.</param>
/// <param name="Replacement">The text to write instead of what the rule proposes; null for the latter.</param>
/// <param name="Reason">Never empty.</param>
public sealed record ReviewVerdict(bool IsAccepted, string? Replacement, string Reason)
{
    public static ReviewVerdict Accept { get; } = new(IsAccepted: true, Replacement: null, "Accepted in review.");

    public static ReviewVerdict Write(string replacement) => new(IsAccepted: true, replacement, "Edited in review.");

    public static ReviewVerdict Reject(string reason) => new(IsAccepted: false, Replacement: null, reason);

    /// <summary>A rejection without a meaningful reason, because it is not kept.</summary>
    public static ReviewVerdict Refuse { get; } = Reject("Rejected in this run.");

    internal static ReviewVerdict? Of(Decision? decision) =>
        decision is null ? null : new ReviewVerdict(decision.IsAccepted, decision.Replacement, decision.Reason);

    internal Decision About(Finding finding) =>
        IsAccepted ? Decision.Accept(finding, Replacement, Reason) : Decision.Reject(finding, Reason);
}
