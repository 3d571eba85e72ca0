using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FluentValidation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>A key whose value is a mapping with further keys.</summary>
internal sealed class GroupKey(string name, ImmutableArray<ConfigurationKey> keys) : TypedKey<KeyedDefinition>(name)
{
    public override JsonObject Schema => SchemaPart.Mapping(keys.Select(key => (key.Word, SchemaPart.Described(key))));

    public override IEnumerable<ShownSetting> Show(Configuration held) => keys.SelectMany(key => key.Show(held));

    public override IEnumerable<ShownSetting> ShowWithDefaults(Configuration held) => keys.SelectMany(key => key.ShowWithDefaults(held));

    private protected override KeyedDefinition? ReadValue(MappingReader above) =>
        above.Mapping(Word) is { } mapping ? KeyedDefinition.Read(above.File, mapping, Quoted.Of(Word), keys) : null;

    private protected override void Check(IRuleBuilder<KeyedDefinition, KeyedDefinition?> rule) =>
        rule.SetValidator(new KeyedValidator(keys)!);

    private protected override Configuration PutValue(Configuration held, KeyedDefinition read, YamlFile file) => read.PutInto(held);

    private protected override IEnumerable<(string Key, ILocated Value)> PlacesOf(KeyedDefinition read) => read.Places;
}
