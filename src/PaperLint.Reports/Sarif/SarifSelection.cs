using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>
/// Which findings stay when there are more than a log may hold: the most severe, and among equally severe ones the most varied,
/// rule by rule in turn, new texts before repeated ones. The same findings give the same choice.
/// </summary>
internal sealed class SarifSelection
{
    /// <summary>Numbers of findings in report order, the most worth keeping first; null where all of them fit.</summary>
    private readonly int[]? _ranked;

    /// <param name="most">How many may stay.</param>
    public SarifSelection(IReadOnlyCollection<Finding> findings, int most)
        : this(findings.Count, Math.Min(findings.Count, most), findings.Count > most ? Rank(findings, most) : null) { }

    private SarifSelection(int total, int kept, int[]? ranked) => (Total, Kept, _ranked) = (total, kept, ranked);

    public int Total { get; }

    public int Kept { get; }

    /// <summary>The same choice, made smaller.</summary>
    public SarifSelection Reduced(IReadOnlyCollection<Finding> findings, int most) => new(Total, most, _ranked ?? Rank(findings, most));

    /// <summary>The findings that stay, in report order.</summary>
    public IEnumerable<Finding> From(IEnumerable<Finding> findings)
    {
        if (_ranked is null)
            return findings;
        var kept = _ranked.Take(Kept).ToHashSet();
        return findings.Where((_, at) => kept.Contains(at));
    }

    private static int[] Rank(IEnumerable<Finding> findings, int most)
    {
        // What a baseline knows gives way to what is new, however severe.
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
