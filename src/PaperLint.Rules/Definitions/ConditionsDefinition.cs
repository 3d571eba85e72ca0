using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>where</c> of an override: fields, and the values that they must have.</summary>
internal sealed class ConditionsDefinition
{
    public ConditionsDefinition(YamlFile file, YamlMapping mapping)
    {
        Position = mapping.Position;
        var keys = new MappingReader(file, mapping, "this mapping", [.. mapping.Entries.Select(entry => entry.Key.Value)]);
        Fields =
        [
            .. mapping
                .Entries.DistinctBy(entry => entry.Key.Value)
                .Select(entry => (entry.Key, keys.TextOrTexts(entry.Key.Value)?.Value ?? [])),
        ];
    }

    public Text.LinePosition Position { get; }

    public ImmutableArray<(Located<string> Name, ImmutableArray<Located<string>> Values)> Fields { get; }
}
