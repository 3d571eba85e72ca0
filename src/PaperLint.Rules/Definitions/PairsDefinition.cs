using System.Collections.Immutable;
using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Definitions;

/// <summary>A mapping with keys chosen by the author: options, substitutions.</summary>
internal sealed class PairsDefinition : ILocated
{
    public PairsDefinition(YamlFile file, YamlMapping mapping)
    {
        Position = mapping.Position;
        var keys = new MappingReader(file, mapping, "this mapping", [.. mapping.Entries.Select(entry => entry.Key.Value)]);
        var pairs = ImmutableArray.CreateBuilder<(Located<string> Key, Located<string> Value)>();
        foreach (var entry in mapping.Entries.DistinctBy(entry => entry.Key.Value))
        {
            if ((entry.Value is YamlSequence ? Joined(file, keys, entry) : keys.Text(entry.Key.Value)) is { } value)
                pairs.Add((entry.Key, value));
        }

        Pairs = pairs.ToImmutable();
    }

    public LinePosition Position { get; }

    /// <summary>The pairs in file order. If a key occurs twice, only the first pair is included.</summary>
    public ImmutableArray<(Located<string> Key, Located<string> Value)> Pairs { get; }

    public ImmutableSortedDictionary<string, string> ToDictionary() =>
        Pairs.ToImmutableSortedDictionary(pair => pair.Key.Value, pair => pair.Value.Value, StringComparer.Ordinal);

    /// <summary>Joins the members of a list with commas, which is how options store lists.</summary>
    private static Located<string> Joined(YamlFile file, MappingReader keys, YamlEntry entry)
    {
        var members = keys.Texts(entry.Key.Value)!;
        foreach (var member in members.Value.Where(member => member.Value.Contains(',', StringComparison.Ordinal)))
            file.Report(
                member.Position,
                new Mistake(
                    $"The member {Quoted.Of(member.Value)} contains a comma, which separates members.",
                    "Split it into two members."
                )
            );
        return new Located<string>(string.Join(',', members.Value.Select(member => member.Value)), members.Position);
    }
}
