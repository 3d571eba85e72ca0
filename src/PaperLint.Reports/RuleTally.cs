using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Reports;

/// <summary>What the findings of one rule and severity come to.</summary>
/// <remarks>Findings arrive in report order, so the findings of a record, and of a document, follow one another.</remarks>
internal sealed class RuleTally(RuleInfo rule)
{
    /// <summary>So many different texts are kept as examples; later ones are only counted.</summary>
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

    /// <summary>How many different texts there are to show.</summary>
    public int Texts => _examples.Count;

    /// <summary>One finding for each text, the most frequent text first, equals in report order.</summary>
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

    /// <summary>A finding that stands for all with the same text.</summary>
    internal sealed class Example(Finding first)
    {
        public Finding First { get; } = first;

        public long Count { get; set; } = 1;
    }
}
