using System.Text.Json.Nodes;
using FluentValidation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>A key that takes true or false.</summary>
/// <param name="get">Gets the value from a configuration; null if it is not set.</param>
internal sealed class FlagKey(string name, Func<Configuration, bool?> get, Func<Configuration, bool, Configuration> set)
    : TypedKey<Located<bool>>(name)
{
    /// <summary>The text to show if the value is not set.</summary>
    public required string Otherwise { get; init; }

    public override JsonObject Schema => SchemaPart.Flag();

    public override IEnumerable<ShownSetting> Show(Configuration held) =>
        get(held) is { } value ? [new ShownSetting(Name, value ? "true" : "false", held.OriginOf(Name))] : [];

    public override IEnumerable<ShownSetting> ShowWithDefaults(Configuration held) =>
        Show(held).DefaultIfEmpty(new ShownSetting(Name, Otherwise, ShownSetting.Default));

    private protected override Located<bool>? ReadValue(MappingReader keys) => keys.Flag(Word);

    /// <summary>Does nothing: every flag that can be read is valid.</summary>
    private protected override void Check(IRuleBuilder<KeyedDefinition, Located<bool>?> rule) { }

    private protected override Configuration PutValue(Configuration held, Located<bool> read, YamlFile file) => set(held, read.Value);
}
