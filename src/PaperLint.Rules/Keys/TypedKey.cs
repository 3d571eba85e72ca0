using FluentValidation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>A key whose value is read as a certain type.</summary>
internal abstract class TypedKey<TRead>(string name) : ConfigurationKey(name)
    where TRead : class
{
    internal sealed override object? Read(MappingReader keys) => ReadValue(keys);

    internal sealed override void AddRules(KeyedValidator validator) => Check(validator.RuleFor(said => said.Of(this)));

    internal sealed override Configuration Put(Configuration held, object read, YamlFile file) => PutValue(held, (TRead)read, file);

    internal sealed override IEnumerable<(string Key, ILocated Value)> Places(object read) => PlacesOf((TRead)read);

    private protected abstract TRead? ReadValue(MappingReader keys);

    private protected abstract void Check(IRuleBuilder<KeyedDefinition, TRead?> rule);

    private protected abstract Configuration PutValue(Configuration held, TRead read, YamlFile file);

    /// <summary>The positions of the values; by default one, under the name of the key.</summary>
    private protected virtual IEnumerable<(string Key, ILocated Value)> PlacesOf(TRead read) =>
        read is ILocated value ? [(Name, value)] : [];
}
