using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Rules;

/// <summary>How many findings a file may have before they fail a run.</summary>
/// <param name="Of">The id of a rule, the prefix of a family, or the name of a profile.</param>
/// <param name="Percent">The share of its records that may have such findings; null for as many findings as its baseline has.</param>
/// <param name="Place">Where it stands, as <c>file:line:column</c>.</param>
public sealed record Budget(string Of, decimal? Percent, string Place)
{
    /// <summary>Whether a finding counts: of a rule every one, of a family or profile those that are worth a warning.</summary>
    public bool Counts(Finding finding) =>
        finding.Rule.Id == Of
        || (finding.Severity >= Severity.Warning && (IsProfile ? finding.Profile == Of : finding.Rule.Family.Prefix == Of));

    /// <summary>Whether findings of a rule count, whatever their severity and profile.</summary>
    public bool CountsRule(string id) => id == Of || RuleFamily.Of(id).Prefix == Of;

    private bool IsProfile => Profile.Names.Contains(Of);
}
