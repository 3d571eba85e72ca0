using System.Text.Json.Nodes;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>
/// One key of a configuration: how its value is read, checked, stored and shown. The readers, the JSON schema, the table in the README and
/// <c>paperlint config</c> are all derived from these.
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

    /// <summary>The full name: <c>csv.delimiter</c> is the key <c>delimiter</c> in the mapping <c>csv</c>.</summary>
    public string Name { get; }

    /// <summary>What the key does, as part of a sentence in Markdown, with all words that it accepts.</summary>
    public required string Help { get; init; }

    public required ShownPart Part { get; init; }

    /// <summary>The form of the value as JSON Schema (draft 7). Each call returns a new object.</summary>
    public abstract JsonObject Schema { get; }

    /// <summary>The last part of the name, as written in its mapping.</summary>
    public string Word => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>What a configuration sets under this key, without defaults.</summary>
    public abstract IEnumerable<ShownSetting> Show(Configuration held);

    /// <summary>Like <see cref="Show"/>, but single values that are not set are shown with their defaults.</summary>
    public virtual IEnumerable<ShownSetting> ShowWithDefaults(Configuration held) => Show(held);

    /// <summary>Reads the value. Returns null if there is none or if it has the wrong shape, which is reported.</summary>
    internal abstract object? Read(MappingReader keys);

    /// <summary>Adds validation rules for the value.</summary>
    internal abstract void AddRules(KeyedValidator validator);

    /// <summary>Adds the validated value to a configuration.</summary>
    /// <param name="read">The result of <see cref="Read"/>.</param>
    internal abstract Configuration Put(Configuration held, object read, YamlFile file);

    /// <summary>The positions of the values, by name.</summary>
    /// <inheritdoc cref="Put"/>
    internal abstract IEnumerable<(string Key, ILocated Value)> Places(object read);
}
