using System.Text.Json.Nodes;
using FluentValidation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>A key whose values have a form of their own, usually with names chosen by the author.</summary>
/// <typeparam name="TRead">The type of the value as read, checked only for its shape.</typeparam>
internal sealed class NamesKey<TRead>(string name) : TypedKey<TRead>(name)
    where TRead : class
{
    public required Func<MappingReader, TRead?> Take { get; init; }

    public required Action<IRuleBuilder<KeyedDefinition, TRead?>> Rules { get; init; }

    public required Func<Configuration, TRead, Configuration> Set { get; init; }

    public required Func<Configuration, IEnumerable<ShownSetting>> Shown { get; init; }

    public required Func<JsonObject> Form { get; init; }

    /// <summary>The position of each value, if the values themselves do not have positions.</summary>
    public Func<TRead, IEnumerable<(string Key, ILocated Value)>> PositionsByName { get; init; } = _ => [];

    public override JsonObject Schema => Form();

    public override IEnumerable<ShownSetting> Show(Configuration held) => Shown(held);

    private protected override TRead? ReadValue(MappingReader keys) => Take(keys);

    private protected override void Check(IRuleBuilder<KeyedDefinition, TRead?> rule) => Rules(rule);

    private protected override Configuration PutValue(Configuration held, TRead read, YamlFile file) => Set(held, read);

    private protected override IEnumerable<(string Key, ILocated Value)> PlacesOf(TRead read) => PositionsByName(read);
}
