using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FluentValidation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>A key with a list of texts.</summary>
internal sealed class TextsKey(string name) : TypedKey<Located<ImmutableArray<Located<string>>>>(name)
{
    /// <summary>The lines to show: one for each text, or one for all of them.</summary>
    public required Func<Configuration, IEnumerable<string>> Get { get; init; }

    public required Func<Configuration, ImmutableArray<string>, YamlFile, Configuration> Set { get; init; }

    public required Action<IRuleBuilder<KeyedDefinition, Located<ImmutableArray<Located<string>>>?>> Rules { get; init; }

    public required Func<JsonObject> Form { get; init; }

    /// <summary>The text to show if the value is not set; null to show nothing.</summary>
    public string? Otherwise { get; init; }

    public override JsonObject Schema => Form();

    public override IEnumerable<ShownSetting> Show(Configuration held) =>
        Get(held).Select(value => new ShownSetting(Name, value, held.OriginOf(Name)));

    public override IEnumerable<ShownSetting> ShowWithDefaults(Configuration held) =>
        Otherwise is null ? Show(held) : Show(held).DefaultIfEmpty(new ShownSetting(Name, Otherwise, ShownSetting.Default));

    private protected override Located<ImmutableArray<Located<string>>>? ReadValue(MappingReader keys) => keys.Texts(Word);

    private protected override void Check(IRuleBuilder<KeyedDefinition, Located<ImmutableArray<Located<string>>>?> rule) => Rules(rule);

    private protected override Configuration PutValue(Configuration held, Located<ImmutableArray<Located<string>>> read, YamlFile file) =>
        Set(held, [.. read.Value.Select(text => text.Value)], file);
}
