using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>A configuration file.</summary>
internal sealed class ConfigurationDefinition : Definition
{
    private static readonly ImmutableArray<string> Keys = ["extends", "rules", "profile", "fail-on", "exclude", "rule-folders"];

    private ConfigurationDefinition(YamlFile file, MappingReader keys)
        : base(keys)
    {
        File = file;
        Extends = keys.Texts("extends");
        Rules = keys.Mapping("rules") is { } rules ? SettingDefinition.ReadAll(file, rules) : [];
        Profile = keys.Text("profile");
        FailOn = keys.Text("fail-on");
        Exclude = keys.Texts("exclude");
        RuleFolders = keys.Texts("rule-folders");
    }

    public ConfigurationDefinition(YamlFile file, YamlMapping mapping)
        : this(file, new MappingReader(file, mapping, "a configuration", Keys))
    {
    }

    public YamlFile File { get; }

    public Located<ImmutableArray<Located<string>>>? Extends { get; }

    public ImmutableArray<SettingDefinition> Rules { get; }

    public Located<string>? Profile { get; }

    public Located<string>? FailOn { get; }

    public Located<ImmutableArray<Located<string>>>? Exclude { get; }

    public Located<ImmutableArray<Located<string>>>? RuleFolders { get; }
}
