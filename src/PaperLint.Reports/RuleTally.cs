using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Reports;

/// <summary>Counts the findings of one rule and severity.</summary>
/// <remarks>Findings must be added in report order, so that those of one record, and of one document, are next to each other.</remarks>
internal sealed class RuleTally(RuleInfo rule)
{
    /// <summary>How many different texts are kept as examples; further ones are only counted.</summary>
    private const int MostTexts = 1_000;

    private readonly Dictionary<string, Example> _examples = new(StringComparer.Ordinal);
    private RecordAddress? _last;

    public RuleInfo Rule { get; } = rule;

    public Severity Severity => Rule.Severity;

    public long Findings { get; private set; }

    public long Records { get; private set; }

    public long Documents { get; private set; }

    public long SafeFixes { get; private set; }

    public long UnsafeFixes { get; private set; }

    /// <summary>How many different texts are available as examples.</summary>
    public int Texts => _examples.Count;

    /// <summary>One finding for each text, the most frequent text first, and otherwise in report order.</summary>
    public IEnumerable<Example> Examples => _examples.Values.OrderByDescending(example => example.Count).ThenBy(example => example.First);

    public void Add(Finding finding)
    {
        Findings++;
        if (_last?.Path != finding.Location.Path)
            Documents++;
        if (finding.Fact is { } fact)
            Records += fact.Records;
        else if (_last != finding.Location.Record)
            Records++;
        _last = finding.Location.Record;
        SafeFixes += finding.Fix?.Safety == FixSafety.Safe ? 1 : 0;
        UnsafeFixes += finding.Fix?.Safety == FixSafety.Unsafe ? 1 : 0;

        if (_examples.TryGetValue(finding.Message, out var known))
            known.Count++;
        else if (_examples.Count < MostTexts)
            _examples.Add(finding.Message, new Example(finding));
    }

    /// <summary>A finding that represents all findings with the same text.</summary>
    internal sealed class Example(Finding first)
    {
        public Finding First { get; } = first;

        public long Count { get; set; } = 1;
    }
}
