using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks settings for rules against the available rules.</summary>
/// <param name="rules">The rules, by id.</param>
/// <param name="areAllKnown">Whether all rule files could be read; otherwise an unknown id may belong to a rule with errors.</param>
internal sealed class SettingChecks(IReadOnlyDictionary<string, KnownRule> rules, bool areAllKnown)
{
    private const string NoFix = "none";

    /// <param name="ofRecords">Whether the settings apply only to records that meet a condition.</param>
    public void Report(YamlFile file, IReadOnlyList<SettingDefinition> settings, bool ofRecords = false)
    {
        foreach (var setting in settings)
        {
            if (rules.TryGetValue(setting.RuleId.Value, out var rule))
            {
                Report(file, setting, rule);
                if (ofRecords && rule.NeedsDataset)
                {
                    file.Report(
                        setting.RuleId.Position,
                        new Mistake(
                            $"The rule {Quoted.Of(rule.Id)} compares records with one another, so it cannot depend on one of them.",
                            "Use 'files' instead of 'where' for it."
                        )
                    );
                }
            }
            else if (areAllKnown)
                file.Report(setting.RuleId.Position, Unknown(setting.RuleId.Value));
        }
    }

    /// <summary>Checks that rules with these ids exist.</summary>
    public void Report(YamlFile file, IEnumerable<Located<string>?> ids)
    {
        foreach (var id in ids.OfType<Located<string>>().Where(id => areAllKnown && !rules.ContainsKey(id.Value)))
            file.Report(id.Position, Unknown(id.Value));
    }

    private Mistake Unknown(string id) =>
        new(
            $"There is no rule {Quoted.Of(id)}.",
            NearestName.To(id, rules.Keys) is { } near ? $"Did you mean {Quoted.Of(near)}?" : "Name a rule that exists, or remove it."
        );

    private static void Report(YamlFile file, SettingDefinition setting, KnownRule rule)
    {
        // 'fix: none' is allowed for a rule without a fix: it is true, and stays true if the rule gets one.
        if (setting.Fix is { Value: not NoFix } fix && !rule.HasFix)
            file.Report(fix.Position, new Mistake($"The rule {Quoted.Of(rule.Id)} has no fix.", "Remove 'fix'."));
        if (rule.Options is not { } known)
            return;
        foreach (var (name, value) in setting.Options?.Pairs ?? [])
        {
            if (!known.TryGetValue(name.Value, out var usual))
                file.Report(
                    name.Position,
                    new Mistake($"The rule {Quoted.Of(rule.Id)} has no option {Quoted.Of(name.Value)}.", HintFor(name.Value, known))
                );
            else if (CheckType(name.Value, value.Value, usual) is { } mistake)
                file.Report(value.Position, mistake);
        }
    }

    private static string HintFor(string name, ImmutableSortedDictionary<string, string> known) =>
        known.IsEmpty ? "It has no options: remove it." : NearestName.Hint(name, [.. known.Keys], "Its options are");

    /// <summary>An option whose default is a number or a flag accepts only values of the same type.</summary>
    private static Mistake? CheckType(string name, string value, string usual)
    {
        if (bool.TryParse(usual, out _) && !bool.TryParse(value, out _))
            return new Mistake($"The option {Quoted.Of(name)} must be true or false, not {Quoted.Of(value)}.", $"Its default is {usual}.");
        return IsNumber(usual) && !IsNumber(value)
            ? new Mistake($"The option {Quoted.Of(name)} must be a whole number, not {Quoted.Of(value)}.", $"Its default is {usual}.")
            : null;
    }

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
}
