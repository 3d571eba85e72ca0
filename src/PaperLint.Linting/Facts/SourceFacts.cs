using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Linting.Facts;

/// <summary>Determines, while a document is read, which findings of its records are one fact about its source.</summary>
/// <remarks>
/// <para>
/// This applies only to findings of rules that are declared to be about the source, only in documents of at least
/// <see cref="FewestRecords"/> records, and only if more than 2 % of the records have such a finding, or every record of a block: all
/// records that share the beginning of an id, a date or a host.
/// </para>
/// <para>For each record with such a finding, only a few numbers are kept, never the finding.</para>
/// </remarks>
public sealed class SourceFacts
{
    public const int FewestRecords = 200;

    /// <summary>Fewer records may all be alike by chance.</summary>
    public const int FewestInBlock = 5;

    private readonly SourceBlocks _blocks = new();
    private readonly RepeatedNames _repeated = new();
    private readonly Dictionary<(string RuleId, Severity Severity), List<Hit>> _hits = [];
    private long _records;

    /// <summary>Whether a finding may be part of such a fact.</summary>
    public static bool MayHold(Finding finding) => finding is { Rule.IsSourceFact: true, Fix: null, Fact: null };

    /// <summary>Other remarks about the document.</summary>
    public IEnumerable<Remark> Remarks => _repeated.Remarks;

    /// <summary>Adds the next record of the document.</summary>
    /// <param name="findings">All findings in the record.</param>
    public void Observe(SourceMarks marks, IEnumerable<Finding> findings)
    {
        _records++;
        _repeated.Add(marks.Repeat);
        _blocks.Count(marks);
        int[]? blocks = null;
        foreach (var finding in findings)
        {
            if (!MayHold(finding))
                continue;
            var row = finding.Location.Record.Row;
            if (!_hits.TryGetValue(KeyOf(finding), out var hits))
                _hits.Add(KeyOf(finding), hits = []);
            if (hits.Count == 0 || hits[^1].Row != row)
                hits.Add(new Hit(row, blocks ??= _blocks.NumbersOf(marks)));
        }
    }

    /// <summary>Separates facts from findings that stay individual.</summary>
    /// <param name="held">The findings of the document that may be part of a fact, in report order; enumerated once.</param>
    /// <param name="single">Receives findings that stay individual, in report order.</param>
    /// <param name="member">Receives findings that are part of a fact, each with that fact.</param>
    /// <returns>The facts.</returns>
    public IReadOnlyList<Finding> Conclude(IEnumerable<Finding> held, Action<Finding> single, Action<Finding> member)
    {
        var decisions = _hits.ToDictionary(rule => rule.Key, rule => Decide(rule.Value));
        var facts = new Dictionary<(string RuleId, Severity Severity, int Block), FactCandidate>();
        foreach (var finding in held)
        {
            if (!decisions.TryGetValue(KeyOf(finding), out var decision) || decision.BlockOf(finding.Location.Record.Row) is not { } block)
            {
                single(finding);
                continue;
            }

            var key = (finding.Rule.Id, finding.Severity, block);
            if (!facts.TryGetValue(key, out var fact))
                facts.Add(key, fact = new FactCandidate(FactOf(decision, block)));
            fact.Add(finding);
            member(finding with { Fact = fact.Fact });
        }

        return [.. facts.Values.Select(fact => fact.ToFinding())];
    }

    private static (string RuleId, Severity Severity) KeyOf(Finding finding) => (finding.Rule.Id, finding.Severity);

    private SourceFact FactOf(Decision decision, int block) =>
        block == Decision.WholeFile
            ? new SourceFact(decision.Records, _records, null)
            : new SourceFact(_blocks.RecordsOf(block), _records, _blocks.At(block));

    private Decision Decide(List<Hit> hits)
    {
        if (_records < FewestRecords)
            return Decision.Single;
        if (hits.Count * 50L > _records)
            return new Decision { Records = hits.Count, IsWholeFile = true };
        var inBlock = new Dictionary<int, long>();
        foreach (var number in hits.SelectMany(hit => hit.Blocks).Where(number => number >= 0))
            inBlock[number] = inBlock.GetValueOrDefault(number) + 1;
        var whole = inBlock
            .Where(block => block.Value >= FewestInBlock && block.Value == _blocks.RecordsOf(block.Key) && _blocks.IsBlock(block.Key))
            .Select(block => block.Key)
            .ToHashSet();
        if (whole.Count == 0)
            return Decision.Single;
        var blockOfRow = new Dictionary<long, int>();
        foreach (var hit in hits)
        {
            // A record may be in a block of each kind; the largest is the most informative.
            if (
                hit
                    .Blocks.Where(whole.Contains)
                    .OrderByDescending(_blocks.RecordsOf)
                    .ThenBy(number => _blocks.At(number).Kind)
                    .Select(number => (int?)number)
                    .FirstOrDefault() is
                { } block
            )
                blockOfRow.Add(hit.Row, block);
        }

        return new Decision { Records = hits.Count, BlockOfRow = blockOfRow };
    }

    /// <param name="Blocks">The numbers of its blocks.</param>
    private readonly record struct Hit(long Row, int[] Blocks);

    /// <summary>What happens to the findings of one rule.</summary>
    private sealed class Decision
    {
        public const int WholeFile = -1;

        public static Decision Single { get; } = new();

        public long Records { get; init; }

        public bool IsWholeFile { get; init; }

        public Dictionary<long, int> BlockOfRow { get; init; } = [];

        /// <summary>Null if the finding in the record stays individual.</summary>
        public int? BlockOf(long row) =>
            IsWholeFile ? WholeFile
            : BlockOfRow.TryGetValue(row, out var block) ? block
            : null;
    }
}
