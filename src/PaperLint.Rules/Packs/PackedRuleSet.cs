using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules.Packs;

/// <summary>How one rule set stands in a pack.</summary>
internal static class PackedRuleSet
{
    public static void Write(PackWriter pack, RuleSet set)
    {
        pack.Text(set.Name);
        pack.Text(set.Title);
        pack.TextOrNull(set.Profile);
        pack.Texts(set.Extends);
        pack.Number(set.Rules.Count);
        foreach (var (id, setting) in set.Rules)
        {
            pack.Text(id);
            pack.Number((int?)setting.Severity ?? PackFormat.NoNumber);
            pack.Number((int?)setting.FixSafety ?? PackFormat.NoNumber);
            pack.Flag(setting.Options is not null);
            if (setting.Options is { } options)
                pack.Pairs(options);
        }
    }

    public static RuleSet Read(PackReader pack) =>
        new(pack.Text(), pack.Text(), pack.TextOrNull(), pack.Texts(), ReadSettings(pack));

    private static ImmutableSortedDictionary<string, RuleSetting> ReadSettings(PackReader pack)
    {
        var count = pack.Number();
        var settings = ImmutableSortedDictionary.CreateBuilder<string, RuleSetting>(StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
            settings.Add(pack.Text(), ReadSetting(pack));
        return settings.ToImmutable();
    }

    private static RuleSetting ReadSetting(PackReader pack)
    {
        var (severity, safety) = (pack.Number(), pack.Number());
        return new RuleSetting(
            severity == PackFormat.NoNumber ? null : (Severity)severity,
            safety == PackFormat.NoNumber ? null : (FixSafety)safety,
            pack.Flag() ? pack.Pairs() : null);
    }
}
