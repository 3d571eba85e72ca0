using PaperLint.Findings;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Writes rules by what is needed to find them again among the rules in force: the first time by plan and id, and then as a number.
/// </summary>
/// <param name="find">Finds a rule by its plan and id; null if it is not in force there.</param>
internal sealed class RuleReferences(Func<UsedPlan, string, RuleInfo?> find) : IReferences<RuleInfo>
{
    private readonly Dictionary<RuleInfo, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<RuleInfo> _rules = [];

    /// <summary>The plan of the record whose findings are written.</summary>
    public UsedPlan Plan { get; set; }

    /// <summary>Whether every rule that was written would be found again.</summary>
    public bool AreFound { get; private set; } = true;

    public void Write(ValueWriter writer, RuleInfo thing)
    {
        if (_numbers.TryGetValue(thing, out var number))
        {
            writer.WriteUnsigned((ulong)number);
            return;
        }

        writer.WriteUnsigned((ulong)_rules.Count);
        writer.WriteUnsigned(Plan.Choice);
        writer.Write(Plan.Profile);
        writer.Write(thing.Id);
        // An analyzer may report a rule other than the one that it was given, for example with a severity of its own.
        AreFound &= ReferenceEquals(find(Plan, thing.Id), thing);
        Add(thing);
    }

    public RuleInfo Read(ValueReader reader)
    {
        var number = reader.ReadUnsigned();
        if (number < (ulong)_rules.Count)
            return _rules[(int)number];
        if (number > (ulong)_rules.Count)
            throw reader.Damaged("a rule is used before it is written");
        var plan = new UsedPlan(reader.ReadUnsigned(), reader.ReadString());
        var rule = find(plan, reader.ReadString()) ?? throw reader.Damaged("it names a rule that is not in force");
        Add(rule);
        return rule;
    }

    private void Add(RuleInfo rule)
    {
        _numbers[rule] = _rules.Count;
        _rules.Add(rule);
    }
}
