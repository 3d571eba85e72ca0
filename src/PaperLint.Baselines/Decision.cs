using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Baselines;

/// <summary>What somebody decided about a finding. It holds as long as the text of the field stays the same.</summary>
/// <param name="Place">What the decision is about, and the text for which it was made.</param>
/// <param name="IsAccepted">Whether to apply the fix; otherwise the finding is left alone.</param>
/// <param name="Matched">The matched text, or the message of a fact, for people who read the file.</param>
/// <param name="Replacement">The text to use instead of the one that the rule proposes; null to use the proposed one.</param>
/// <param name="Reason">The reason for the decision.</param>
public sealed record Decision(DecisionTarget Place, bool IsAccepted, string Matched, string? Replacement, string Reason)
{
    /// <inheritdoc cref="DecisionTarget.Key"/>
    public string Key => Place.Key;

    /// <inheritdoc cref="DecisionTarget.Field"/>
    public string Field => Place.Field;

    /// <inheritdoc cref="DecisionTarget.Rule"/>
    public string Rule => Place.Rule;

    /// <inheritdoc cref="DecisionTarget.Span"/>
    public TextSpan Span => Place.Span;

    /// <inheritdoc cref="DecisionTarget.FieldText"/>
    public string FieldText => Place.FieldText;

    /// <summary>A decision to apply a fix.</summary>
    /// <param name="replacement">The text to use instead of the one that the rule proposes; null to use the proposed one.</param>
    public static Decision Accept(Finding finding, string? replacement, string reason) =>
        At(finding, isAccepted: true, replacement, reason);

    /// <summary>A decision to leave a finding alone.</summary>
    public static Decision Reject(Finding finding, string reason) => At(finding, isAccepted: false, replacement: null, reason);

    private static Decision At(Finding finding, bool isAccepted, string? replacement, string reason) =>
        new(DecisionTarget.Of(finding), isAccepted, finding.Fact is null ? finding.Matched : finding.Message, replacement, reason);
}
