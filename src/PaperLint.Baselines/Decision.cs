using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Baselines;

/// <summary>What somebody has decided about a finding. It holds as long as the field has the text that it was made on.</summary>
/// <param name="Key">The key of the record.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Span">The place of the finding in the text of the field.</param>
/// <param name="FieldText">A hash of that text, as <see cref="Fingerprint.FieldText"/> has it.</param>
/// <param name="IsAccepted">Whether the repair is to be made; otherwise the finding is to be left alone.</param>
/// <param name="Matched">What stood there, for people who read the file.</param>
/// <param name="Replacement">What is to stand there instead of what the rule proposes; null for that.</param>
/// <param name="Reason">Why.</param>
public sealed record Decision(
    string Key, string Field, string Rule, TextSpan Span, string FieldText, bool IsAccepted, string Matched, string? Replacement, string Reason)
{
    public DecisionPlace Place => new(Key, Field, Rule, Span, FieldText);

    /// <summary>That a repair is to be made.</summary>
    /// <param name="replacement">What is to stand there instead of what the rule proposes; null for that.</param>
    public static Decision Accept(Finding finding, string? replacement, string reason) => At(finding, isAccepted: true, replacement, reason);

    /// <summary>That a finding is to be left alone.</summary>
    public static Decision Reject(Finding finding, string reason) => At(finding, isAccepted: false, replacement: null, reason);

    private static Decision At(Finding finding, bool isAccepted, string? replacement, string reason)
    {
        var place = DecisionPlace.Of(finding);
        var matched = finding.Fact is null ? finding.Matched : finding.Message;
        return new(place.Key, place.Field, place.Rule, place.Span, place.FieldText, isAccepted, matched, replacement, reason);
    }
}
