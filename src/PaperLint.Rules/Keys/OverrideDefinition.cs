using System.Collections.Immutable;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>One of the <c>overrides</c> of a configuration.</summary>
internal sealed class OverrideDefinition : Definition
{
    private OverrideDefinition(MappingReader keys)
        : base(keys)
    {
        Files = keys.Texts("files");
        Where = keys.Mapping("where") is { } where ? new ConditionsDefinition(File, where) : null;
        Settings = new KeyedDefinition(keys, SettingKeys.All);
    }

    public OverrideDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "an override", ["files", "where", .. SettingKeys.All.Select(key => key.Word)])) { }

    public Located<ImmutableArray<Located<string>>>? Files { get; }

    public ConditionsDefinition? Where { get; }

    public KeyedDefinition Settings { get; }

    public ConfigurationOverride ToOverride() =>
        new(
            [.. (Files?.Value ?? []).Select(pattern => new FilePattern(File.Folder, pattern.Value))],
            [
                .. (Where?.Fields ?? []).Select(field => new FieldCondition(
                    field.Name.Value,
                    [.. field.Values.Select(value => value.Value)]
                )),
            ],
            Settings.ToSettings(),
            File.At(Position)
        );
}
