using System.Collections.Immutable;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>The values of a mapping under some keys, checked only for their shape.</summary>
internal sealed class KeyedDefinition : Definition
{
    private readonly Dictionary<ConfigurationKey, object> _read = [];

    /// <param name="mapping">The mapping, which may have other keys as well.</param>
    public KeyedDefinition(MappingReader mapping, ImmutableArray<ConfigurationKey> keys)
        : base(mapping)
    {
        foreach (var key in keys)
        {
            if (key.Read(mapping) is { } read)
                _read.Add(key, read);
        }
    }

    /// <summary>The positions of the values, by name.</summary>
    public IEnumerable<(string Key, ILocated Value)> Places => _read.SelectMany(pair => pair.Key.Places(pair.Value));

    /// <summary>The positions of the values, by name, as <c>file:line:column</c>.</summary>
    public ImmutableSortedDictionary<string, string> Origins =>
        Places.ToImmutableSortedDictionary(place => place.Key, place => File.At(place.Value.Position), StringComparer.Ordinal);

    /// <summary>Reads a mapping that may have only these keys.</summary>
    /// <param name="what">What the mapping is called, with its article.</param>
    public static KeyedDefinition Read(YamlFile file, YamlMapping mapping, string what, ImmutableArray<ConfigurationKey> keys) =>
        new(new MappingReader(file, mapping, what, [.. keys.Select(key => key.Word)]), keys);

    public TRead? Of<TRead>(TypedKey<TRead> key)
        where TRead : class => (TRead?)_read.GetValueOrDefault(key);

    /// <summary>Adds all validated values to a configuration.</summary>
    public Configuration PutInto(Configuration held) => _read.Aggregate(held, (before, pair) => pair.Key.Put(before, pair.Value, File));

    /// <summary>The validated settings for files.</summary>
    public FileSettings ToSettings() => PutInto(Configuration.Default).Settings with { Origins = Origins };
}
