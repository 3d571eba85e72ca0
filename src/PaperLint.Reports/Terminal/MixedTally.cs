using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Reports.Terminal;

/// <summary>What the findings of several rules come to. They come in report order.</summary>
internal sealed class MixedTally
{
    private readonly Dictionary<(string Id, Severity Severity), RuleCount> _rules = [];
    private RecordAddress? _last;
    private long _ofFacts;
    private long _records;

    public long Findings { get; private set; }

    /// <summary>
    /// How many records they are in. A fact counts all of its own, and nobody knows which of them others are in, so it is the most that any
    /// tells of.
    /// </summary>
    public long Records => Math.Max(_records, _ofFacts);

    public Severity Worst { get; private set; }

    /// <summary>Each rule, the worst first, then the most frequent.</summary>
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
