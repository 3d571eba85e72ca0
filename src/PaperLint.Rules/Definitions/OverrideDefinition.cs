using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>One of the <c>overrides</c> of a configuration.</summary>
internal sealed class OverrideDefinition : Definition
{
    private OverrideDefinition(YamlFile file, MappingReader keys)
        : base(keys)
    {
        Files = keys.Texts("files");
        Where = keys.Mapping("where") is { } where ? new ConditionsDefinition(file, where) : null;
        Settings = new SettingsDefinition(file, keys);
    }

    public OverrideDefinition(YamlFile file, YamlMapping mapping)
        : this(file, new MappingReader(file, mapping, "an override", Keys))
    {
    }

    public static ImmutableArray<string> Keys { get; } = ["files", "where", .. SettingsDefinition.Keys];

    public Located<ImmutableArray<Located<string>>>? Files { get; }

    public ConditionsDefinition? Where { get; }

    public SettingsDefinition Settings { get; }

    public ConfigurationOverride ToOverride(string folder) => new(
        [.. (Files?.Value ?? []).Select(pattern => new FilePattern(folder, pattern.Value))],
        [.. (Where?.Fields ?? []).Select(field => new FieldCondition(field.Name.Value, [.. field.Values.Select(value => value.Value)]))],
        Settings.ToSettings(),
        Settings.File.At(Position));
}
