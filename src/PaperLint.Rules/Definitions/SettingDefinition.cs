using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The setting of a rule set or configuration for one rule: a word or a mapping.</summary>
internal sealed class SettingDefinition
{
    private SettingDefinition(
        Located<string> ruleId,
        Located<string>? severity,
        Located<string>? fix = null,
        PairsDefinition? options = null
    )
    {
        RuleId = ruleId;
        Severity = severity;
        Fix = fix;
        Options = options;
    }

    public Located<string> RuleId { get; }

    public Located<string>? Severity { get; }

    public Located<string>? Fix { get; }

    public PairsDefinition? Options { get; }

    /// <summary>All keys of a setting that is a mapping.</summary>
    public static ImmutableArray<string> Keys { get; } = ["severity", "fix", "options"];

    /// <summary>Reads the settings under <c>rules</c>.</summary>
    public static ImmutableArray<SettingDefinition> ReadAll(YamlFile file, YamlMapping rules)
    {
        var keys = new MappingReader(file, rules, "a rule set", [.. rules.Entries.Select(entry => entry.Key.Value)]);
        return [.. rules.Entries.DistinctBy(entry => entry.Key.Value).Select(entry => Read(file, keys, entry))];
    }

    public RuleSetting ToSetting() =>
        new(
            Severity is null ? null : Words.Settings[Severity.Value],
            Fix is null ? null : Words.Ceilings[Fix.Value],
            Options?.ToDictionary()
        );

    private static SettingDefinition Read(YamlFile file, MappingReader rules, YamlEntry entry)
    {
        if (entry.Value is not YamlMapping mapping)
            return new SettingDefinition(entry.Key, rules.Text(entry.Key.Value));
        var keys = new MappingReader(file, mapping, "a rule's setting", Keys);
        return new SettingDefinition(
            entry.Key,
            keys.Text("severity"),
            keys.Text("fix"),
            keys.Mapping("options") is { } options ? new PairsDefinition(file, options) : null
        );
    }
}
