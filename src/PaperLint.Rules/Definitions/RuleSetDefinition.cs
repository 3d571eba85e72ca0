using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>A rule set file.</summary>
internal sealed class RuleSetDefinition : Definition
{
    private RuleSetDefinition(YamlFile file, MappingReader keys)
        : base(keys)
    {
        Name = keys.Text("name");
        Title = keys.Text("title");
        Profile = keys.Text("profile");
        Extends = keys.Texts("extends");
        Rules = keys.Mapping("rules") is { } rules ? SettingDefinition.ReadAll(file, rules) : [];
    }

    public RuleSetDefinition(YamlFile file, YamlMapping mapping)
        : this(file, new MappingReader(file, mapping, "a rule set", Keys)) { }

    /// <summary>All keys that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } = ["name", "title", "profile", "extends", "rules"];

    public Located<string>? Name { get; }

    public Located<string>? Title { get; }

    public Located<string>? Profile { get; }

    public Located<ImmutableArray<Located<string>>>? Extends { get; }

    public ImmutableArray<SettingDefinition> Rules { get; }

    /// <summary>The rule set, after the definition was validated.</summary>
    public RuleSet ToRuleSet() =>
        new(
            Name!.Value,
            Title!.Value,
            Profile?.Value,
            Extends is null ? [] : [.. Extends.Value.Select(name => name.Value)],
            Rules.ToImmutableSortedDictionary(setting => setting.RuleId.Value, setting => setting.ToSetting(), StringComparer.Ordinal)
        );
}
