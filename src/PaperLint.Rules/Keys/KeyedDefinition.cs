using System.Collections.Immutable;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>What a mapping says under some keys, nothing checked but its shape.</summary>
internal sealed class KeyedDefinition : Definition
{
    private readonly Dictionary<ConfigurationKey, object> _read = [];

    /// <param name="mapping">It may have other keys beside these.</param>
    public KeyedDefinition(MappingReader mapping, ImmutableArray<ConfigurationKey> keys)
        : base(mapping)
    {
        foreach (var key in keys)
        {
            if (key.Read(mapping) is { } read)
                _read.Add(key, read);
        }
    }

    /// <summary>Where the values stand, by what each is called.</summary>
    public IEnumerable<(string Key, ILocated Value)> Places => _read.SelectMany(pair => pair.Key.Places(pair.Value));

    /// <summary>The same places, as <c>file:line:column</c>.</summary>
    public ImmutableSortedDictionary<string, string> Origins =>
        Places.ToImmutableSortedDictionary(place => place.Key, place => File.At(place.Value.Position), StringComparer.Ordinal);

    /// <summary>Reads a mapping that has these keys and no others.</summary>
    /// <param name="what">What the mapping is, with its article.</param>
    public static KeyedDefinition Read(YamlFile file, YamlMapping mapping, string what, ImmutableArray<ConfigurationKey> keys) =>
        new(new MappingReader(file, mapping, what, [.. keys.Select(key => key.Word)]), keys);

    public TRead? Of<TRead>(TypedKey<TRead> key)
        where TRead : class => (TRead?)_read.GetValueOrDefault(key);

    /// <summary>A configuration with all that is said, once it was checked.</summary>
    public Configuration PutInto(Configuration held) => _read.Aggregate(held, (before, pair) => pair.Key.Put(before, pair.Value, File));

    /// <summary>What is said of files, once it was checked.</summary>
    public FileSettings ToSettings() => PutInto(Configuration.Default).Settings with { Origins = Origins };
}
