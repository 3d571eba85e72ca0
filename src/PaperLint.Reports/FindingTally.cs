using PaperLint.Findings;

namespace PaperLint.Reports;

/// <summary>Counts the findings of a run by rule, in one pass.</summary>
internal sealed class FindingTally
{
    private readonly Dictionary<(string Id, Severity Severity), RuleTally> _rules = [];

    /// <param name="counts">Whether to count a finding; null to count all.</param>
    public FindingTally(IEnumerable<Finding> findings, Func<Finding, bool>? counts = null)
    {
        foreach (var finding in findings)
        {
            if (counts?.Invoke(finding) == false)
                continue;
            Findings++;
            // A rule set may give a rule another severity for records of its profile.
            var key = (finding.Rule.Id, finding.Severity);
            if (!_rules.TryGetValue(key, out var tally))
                _rules.Add(key, tally = new RuleTally(finding.Rule));
            tally.Add(finding);
        }

        Rules =
        [
            .. _rules
                .Values.OrderByDescending(rule => rule.Severity)
                .ThenByDescending(rule => rule.Findings)
                .ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal),
        ];
    }

    public long Findings { get; }

    /// <summary>The rules, ordered by severity, the worst first, then by number of findings, the most first.</summary>
    public IReadOnlyList<RuleTally> Rules { get; }

    public long Of(Severity severity) => Rules.Where(rule => rule.Severity == severity).Sum(rule => rule.Findings);
}
