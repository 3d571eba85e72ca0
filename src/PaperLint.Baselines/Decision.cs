using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Baselines;

/// <summary>What somebody has decided about a finding. It holds as long as the field has the text that it was made on.</summary>
/// <param name="Place">What it is about, and the text that it was made on.</param>
/// <param name="IsAccepted">Whether the repair is to be made; otherwise the finding is to be left alone.</param>
/// <param name="Matched">What stood there, for people who read the file.</param>
/// <param name="Replacement">What is to stand there instead of what the rule proposes; null for that.</param>
/// <param name="Reason">Why.</param>
public sealed record Decision(DecisionPlace Place, bool IsAccepted, string Matched, string? Replacement, string Reason)
{
    /// <inheritdoc cref="DecisionPlace.Key"/>
    public string Key => Place.Key;

    /// <inheritdoc cref="DecisionPlace.Field"/>
    public string Field => Place.Field;

    /// <inheritdoc cref="DecisionPlace.Rule"/>
    public string Rule => Place.Rule;

    /// <inheritdoc cref="DecisionPlace.Span"/>
    public TextSpan Span => Place.Span;

    /// <inheritdoc cref="DecisionPlace.FieldText"/>
    public string FieldText => Place.FieldText;

    /// <summary>That a repair is to be made.</summary>
    /// <param name="replacement">What is to stand there instead of what the rule proposes; null for that.</param>
    public static Decision Accept(Finding finding, string? replacement, string reason) =>
        At(finding, isAccepted: true, replacement, reason);

    /// <summary>That a finding is to be left alone.</summary>
    public static Decision Reject(Finding finding, string reason) => At(finding, isAccepted: false, replacement: null, reason);

    private static Decision At(Finding finding, bool isAccepted, string? replacement, string reason) =>
        new(DecisionPlace.Of(finding), isAccepted, finding.Fact is null ? finding.Matched : finding.Message, replacement, reason);
}
