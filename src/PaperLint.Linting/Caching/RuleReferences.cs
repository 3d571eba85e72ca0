using PaperLint.Findings;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

/// <summary>Writes rules by what is needed to find them again among the rules in force: plan and id.</summary>
/// <param name="find">Finds a rule by its plan and id; null if it is not in force there.</param>
internal sealed class RuleReferences(Func<UsedPlan, string, RuleInfo?> find) : FirstUseTable<RuleInfo>(ReferenceEqualityComparer.Instance)
{
    /// <summary>The plan of the record whose findings are written.</summary>
    public UsedPlan Plan { get; set; }

    /// <summary>Whether every rule that was written would be found again.</summary>
    public bool AreFound { get; private set; } = true;

    protected override void WriteFirst(ValueWriter writer, RuleInfo thing)
    {
        writer.WriteUnsigned(Plan.Choice);
        writer.Write(Plan.Profile);
        writer.Write(thing.Id);
        // An analyzer may report a rule other than the one that it was given, for example with a severity of its own.
        AreFound &= ReferenceEquals(find(Plan, thing.Id), thing);
    }

    protected override RuleInfo ReadFirst(ValueReader reader)
    {
        var plan = new UsedPlan(reader.ReadUnsigned(), reader.ReadString());
        return find(plan, reader.ReadString()) ?? throw reader.Damaged("it names a rule that is not in force");
    }
}
