using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Rules;

/// <summary>How many findings a file may have before they fail a run.</summary>
/// <param name="Of">The id of a rule, the prefix of a family, or the name of a profile.</param>
/// <param name="Percent">
/// The largest share of the file's records that may have such findings; null to allow as many findings as the baseline has.
/// </param>
/// <param name="Place">The position of the entry, as <c>file:line:column</c>.</param>
public sealed record Budget(string Of, decimal? Percent, string Place)
{
    /// <summary>
    /// Whether a finding counts towards the budget. For a rule all findings count; for a family or profile, only warnings and errors.
    /// </summary>
    public bool Counts(Finding finding) =>
        finding.Rule.Id == Of
        || (finding.Severity >= Severity.Warning && (IsProfile ? finding.Profile == Of : finding.Rule.Family.Prefix == Of));

    /// <summary>Whether findings of a rule can count, regardless of severity and profile.</summary>
    public bool CountsRule(string id) => id == Of || RuleFamily.Of(id).Prefix == Of;

    private bool IsProfile => Profile.Names.Contains(Of);
}
