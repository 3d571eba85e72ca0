using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Reports.Terminal;

/// <summary>Counts findings of several rules, which must be added in report order.</summary>
internal sealed class MixedTally
{
    private readonly Dictionary<(string Id, Severity Severity), RuleCount> _rules = [];
    private RecordAddress? _last;
    private long _ofFacts;
    private long _records;

    public long Findings { get; private set; }

    /// <summary>
    /// How many records have these findings, at least. It is unknown how the records of different facts and findings overlap, so this is
    /// the largest of the individual numbers.
    /// </summary>
    public long Records => Math.Max(_records, _ofFacts);

    public Severity Worst { get; private set; }

    /// <summary>The rules, ordered by severity, the worst first, then by number of findings.</summary>
    public IEnumerable<RuleCount> Rules =>
        _rules
            .Values.OrderByDescending(rule => rule.First.Severity)
            .ThenByDescending(rule => rule.Count)
            .ThenBy(rule => rule.First.Rule.Id, StringComparer.Ordinal);

    public void Add(Finding finding)
    {
        Findings++;
        if (finding.Fact is { } fact)
            _ofFacts = Math.Max(_ofFacts, fact.Records);
        if (_last != finding.Location.Record)
            _records++;
        _last = finding.Location.Record;
        Worst = finding.Severity > Worst ? finding.Severity : Worst;
        if (_rules.TryGetValue((finding.Rule.Id, finding.Severity), out var rule))
            rule.Count++;
        else
            _rules.Add((finding.Rule.Id, finding.Severity), new RuleCount(finding));
    }

    internal sealed class RuleCount(Finding first)
    {
        public Finding First { get; } = first;

        public long Count { get; set; } = 1;
    }
}
