using PaperLint.Findings;
using PaperLint.Text.Binary;

namespace PaperLint.Rules.Packs;

/// <summary>How a rule set is stored in a pack.</summary>
internal static class PackedRuleSet
{
    public static void Write(ValueWriter pack, RuleSet set)
    {
        pack.Write(set.Name);
        pack.Write(set.Title);
        pack.WriteOptional(set.Profile);
        pack.WriteAll(set.Extends);
        PackedPairs.Write(pack, set.Rules, WriteSetting);
    }

    public static RuleSet Read(ValueReader pack) =>
        new(pack.ReadString(), pack.ReadString(), pack.ReadOptionalString(), pack.ReadStrings(), PackedPairs.Read(pack, ReadSetting));

    private static void WriteSetting(ValueWriter pack, RuleSetting setting)
    {
        pack.WriteOptional((int?)setting.Severity);
        pack.WriteOptional((int?)setting.FixSafety);
        pack.WriteOptional(setting.Options, PackedPairs.Write);
    }

    private static RuleSetting ReadSetting(ValueReader pack) =>
        new((Severity?)pack.ReadOptionalInt(), (FixSafety?)pack.ReadOptionalInt(), pack.ReadOptional(PackedPairs.Read));
}
