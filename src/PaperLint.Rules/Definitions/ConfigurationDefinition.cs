using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>A configuration file.</summary>
internal sealed class ConfigurationDefinition : Definition
{
    private ConfigurationDefinition(YamlFile file, MappingReader keys)
        : base(keys)
    {
        File = file;
        RequiredVersion = keys.Text("required-version");
        Extends = keys.Texts("extends");
        Settings = new SettingsDefinition(file, keys);
        Overrides = keys.Mappings("overrides") is { } overrides
            ? [.. overrides.Value.Select(member => new OverrideDefinition(file, member))]
            : [];
        Suppressions = keys.Mappings("suppressions") is { } suppressions
            ? [.. suppressions.Value.Select(member => new SuppressionDefinition(file, member))]
            : [];
        Budgets = keys.Mapping("budget") is { } budget ? BudgetDefinition.ReadAll(file, budget) : [];
        FailOn = keys.Text("fail-on");
        MinPrecision = keys.Text("min-precision");
        OnSkipped = keys.Text("on-skipped");
        Exclude = keys.Texts("exclude");
        RuleFolders = keys.Texts("rule-folders");
    }

    public ConfigurationDefinition(YamlFile file, YamlMapping mapping)
        : this(file, new MappingReader(file, mapping, "a configuration", Keys))
    {
    }

    public static ImmutableArray<string> Keys { get; } =
        ["extends", .. SettingsDefinition.Keys, "overrides", "suppressions", "budget", "fail-on", "min-precision", "on-skipped", "exclude", "rule-folders", "required-version"];

    public YamlFile File { get; }

    public Located<string>? RequiredVersion { get; }

    /// <summary>Names of rule sets, and paths of rule sets and configurations.</summary>
    public Located<ImmutableArray<Located<string>>>? Extends { get; }

    /// <summary>The paths among <see cref="Extends"/>.</summary>
    public IEnumerable<Located<string>> ExtendedPaths => (Extends?.Value ?? []).Where(entry => IsPath(entry.Value));

    public SettingsDefinition Settings { get; }

    public ImmutableArray<OverrideDefinition> Overrides { get; }

    public ImmutableArray<SuppressionDefinition> Suppressions { get; }

    public ImmutableArray<BudgetDefinition> Budgets { get; }

    public Located<string>? FailOn { get; }

    public Located<string>? MinPrecision { get; }

    public Located<string>? OnSkipped { get; }

    public Located<ImmutableArray<Located<string>>>? Exclude { get; }

    public Located<ImmutableArray<Located<string>>>? RuleFolders { get; }

    /// <summary>Whether a member of <c>extends</c> is a path, and not the name of a rule set.</summary>
    public static bool IsPath(string entry) =>
        entry.Contains('/', StringComparison.Ordinal)
        || entry.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || entry.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
