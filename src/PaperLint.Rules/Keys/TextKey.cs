using System.Text.Json.Nodes;
using FluentValidation;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>A key with a single value.</summary>
/// <param name="get">Gets the value from a configuration, as written there; null if it is not set.</param>
/// <param name="set">Adds a validated text to a configuration.</param>
internal class TextKey(
    string name,
    Func<Configuration, string?> get,
    Func<Configuration, string, Configuration> set,
    Func<string, Mistake?> check
) : TypedKey<Located<string>>(name)
{
    /// <summary>The text to show if the value is not set; null to show nothing.</summary>
    public Func<Configuration, string>? Otherwise { get; init; }

    public Func<JsonObject> Form { get; init; } = () => SchemaPart.Text();

    public override JsonObject Schema => Form();

    public sealed override IEnumerable<ShownSetting> Show(Configuration held) =>
        get(held) is { } value ? [new ShownSetting(Name, value, held.OriginOf(Name))] : [];

    public sealed override IEnumerable<ShownSetting> ShowWithDefaults(Configuration held) =>
        get(held) is null && Otherwise is not null ? [new ShownSetting(Name, Otherwise(held), ShownSetting.Default)] : Show(held);

    private protected sealed override Located<string>? ReadValue(MappingReader keys) => keys.Text(Word);

    private protected sealed override void Check(IRuleBuilder<KeyedDefinition, Located<string>?> rule) => rule.Check(check);

    private protected sealed override Configuration PutValue(Configuration held, Located<string> read, YamlFile file) =>
        set(held, read.Value);
}
