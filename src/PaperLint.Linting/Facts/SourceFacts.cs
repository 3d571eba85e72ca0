using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Linting.Facts;

/// <summary>Determines, while a document is read, which findings of its records are one fact about its source.</summary>
/// <remarks>
/// <para>
/// This applies only to findings of rules that are declared to be about the source, only in documents of at least
/// <see cref="FewestRecords"/> records, and only if more than 2 % of the records have such a finding, or every record of a block: all
/// records that share the beginning of an id, a date or a host. Findings with a fix are worth a look each, unless more than half of the
/// records have one.
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
    private readonly HashSet<(string RuleId, Severity Severity)> _fixable = [];
    private long _records;

    /// <summary>Whether a finding may be part of such a fact.</summary>
    public static bool MayHold(Finding finding) => finding is { Rule.IsSourceFact: true, Fact: null };

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
            if (finding.Fix is not null)
                _fixable.Add(KeyOf(finding));
            if (!_hits.TryGetValue(KeyOf(finding), out var hits))
                _hits.Add(KeyOf(finding), hits = []);
            if (hits.Count == 0 || hits[^1].Row != row)
                hits.Add(new Hit(row, blocks ??= _blocks.NumbersOf(marks)));
        }
    }

    /// <summary>Decides, after the last record, which findings are one fact.</summary>
    public SourceConclusion Conclude() =>
        new(
            _records,
            [.. _hits.Select(rule => Conclude(rule.Key.RuleId, rule.Key.Severity, rule.Value)).OfType<RuleConclusion>()],
            [.. _repeated.Remarks]
        );

    private static (string RuleId, Severity Severity) KeyOf(Finding finding) => (finding.Rule.Id, finding.Severity);

    /// <returns>Null if every finding of the rule stays individual.</returns>
    private RuleConclusion? Conclude(string ruleId, Severity severity, List<Hit> hits)
    {
        if (_records < FewestRecords)
            return null;
        var isFixable = _fixable.Contains((ruleId, severity));
        if (hits.Count * (isFixable ? 2L : 50L) > _records)
            return new RuleConclusion(ruleId, severity, hits.Count, IsWholeFile: true, [], []);
        if (isFixable)
            return null;
        var inBlock = new Dictionary<int, long>();
        foreach (var number in hits.SelectMany(hit => hit.Blocks).Where(number => number >= 0))
            inBlock[number] = inBlock.GetValueOrDefault(number) + 1;
        List<int> whole =
        [
            .. inBlock
                .Where(block => block.Value >= FewestInBlock && block.Value == _blocks.RecordsOf(block.Key) && _blocks.IsBlock(block.Key))
                .Select(block => block.Key),
        ];
        if (whole.Count == 0)
            return null;
        var numbers = whole.Index().ToDictionary(block => block.Item, block => block.Index);
        var members = ImmutableArray.CreateBuilder<BlockMember>();
        foreach (var hit in hits)
        {
            // A record may be in a block of each kind; the largest is the most informative.
            if (
                hit
                    .Blocks.Where(numbers.ContainsKey)
                    .OrderByDescending(_blocks.RecordsOf)
                    .ThenBy(number => _blocks.At(number).Kind)
                    .Select(number => (int?)number)
                    .FirstOrDefault() is
                { } block
            )
                members.Add(new BlockMember(hit.Row, numbers[block]));
        }

        return new RuleConclusion(
            ruleId,
            severity,
            hits.Count,
            IsWholeFile: false,
            [.. whole.Select(number => new CountedBlock(_blocks.At(number), _blocks.RecordsOf(number)))],
            members.ToImmutable()
        );
    }

    /// <param name="Blocks">The numbers of its blocks.</param>
    private readonly record struct Hit(long Row, int[] Blocks);
}
