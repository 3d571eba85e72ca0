using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>
/// Selects findings if there are more than a log may contain: the most severe ones and, among equally severe ones, the most varied, taking
/// from each rule in turn and new texts before repeated ones. The selection is deterministic.
/// </summary>
internal sealed class SarifSelection
{
    /// <summary>Numbers of findings in report order, sorted with the most valuable first; null if all findings fit.</summary>
    private readonly int[]? _ranked;

    /// <param name="most">How many findings to select.</param>
    public SarifSelection(IReadOnlyCollection<Finding> findings, int most)
        : this(findings.Count, Math.Min(findings.Count, most), findings.Count > most ? Rank(findings, most) : null) { }

    private SarifSelection(int total, int kept, int[]? ranked) => (Total, Kept, _ranked) = (total, kept, ranked);

    public int Total { get; }

    public int Kept { get; }

    /// <summary>The same selection with fewer findings.</summary>
    public SarifSelection Reduced(IReadOnlyCollection<Finding> findings, int most) => new(Total, most, _ranked ?? Rank(findings, most));

    /// <summary>The selected findings, in report order.</summary>
    public IEnumerable<Finding> From(IEnumerable<Finding> findings)
    {
        if (_ranked is null)
            return findings;
        var kept = _ranked.Take(Kept).ToHashSet();
        return findings.Where((_, at) => kept.Contains(at));
    }

    private static int[] Rank(IEnumerable<Finding> findings, int most)
    {
        // New findings come before known ones, whatever their severity.
        var rules = new Dictionary<(bool IsNew, Severity Severity, string RuleId), FirstOfRule>();
        var number = 0;
        foreach (var finding in findings)
        {
            var rule = (finding.State != BaselineState.Unchanged, finding.Severity, finding.Rule.Id);
            if (!rules.TryGetValue(rule, out var first))
                rules.Add(rule, first = new FirstOfRule(most));
            first.Add(number++, finding.Message);
        }

        return
        [
            .. rules
                .SelectMany(rule =>
                    rule.Value.InOrder()
                        .Select((number, turn) => (rule.Key.IsNew, rule.Key.Severity, rule.Key.RuleId, Turn: turn, Number: number))
                )
                .OrderByDescending(ranked => ranked.IsNew)
                .ThenByDescending(ranked => ranked.Severity)
                .ThenBy(ranked => ranked.Turn)
                .ThenBy(ranked => ranked.RuleId, StringComparer.Ordinal)
                .Take(most)
                .Select(ranked => ranked.Number),
        ];
    }
}
