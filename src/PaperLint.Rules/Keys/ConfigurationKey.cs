using System.Text.Json.Nodes;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>
/// One key of a configuration, and everything that is to be said of it: how its value is read and checked, where it goes, and how it is
/// shown. The readers, the JSON schema, the table in the README and <c>paperlint config</c> all come from these.
/// </summary>
/// <example>
/// <code>
/// foreach (var key in ConfigurationKeys.All)
///     Console.WriteLine($"{key.Name}: {key.Help}");
/// </code>
/// </example>
public abstract class ConfigurationKey
{
    private protected ConfigurationKey(string name) => Name = name;

    /// <summary>As people call it: <c>csv.delimiter</c> is the key <c>delimiter</c> in the mapping <c>csv</c>.</summary>
    public string Name { get; }

    /// <summary>What it says, as part of a sentence in Markdown, with every word that it takes.</summary>
    public required string Help { get; init; }

    public required ShownPart Part { get; init; }

    /// <summary>The form of its value as JSON Schema (draft 7), a new object each time.</summary>
    public abstract JsonObject Schema { get; }

    /// <summary>As it stands in its mapping.</summary>
    public string Word => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>What a configuration says under this key, and nothing of what it leaves open.</summary>
    public abstract IEnumerable<ShownSetting> Show(Configuration held);

    /// <summary>The same, and for single values that are left open what then holds.</summary>
    public virtual IEnumerable<ShownSetting> ShowWhole(Configuration held) => Show(held);

    /// <summary>What stands there; null where there is nothing, or nothing of the right shape, which is then reported.</summary>
    internal abstract object? Read(MappingReader keys);

    /// <summary>Adds what must hold of what stands there.</summary>
    internal abstract void AddRules(KeyedValidator validator);

    /// <summary>A configuration with what stands there, once that was checked.</summary>
    /// <param name="read">What <see cref="Read"/> gave.</param>
    internal abstract Configuration Put(Configuration held, object read, YamlFile file);

    /// <summary>Where the values stand, by what each is called.</summary>
    /// <inheritdoc cref="Put"/>
    internal abstract IEnumerable<(string Key, ILocated Value)> Places(object read);
}
