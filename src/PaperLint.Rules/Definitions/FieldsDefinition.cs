using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>fields</c> of a configuration: for each role the names that have it.</summary>
internal sealed class FieldsDefinition
{
    public FieldsDefinition(YamlFile file, YamlMapping mapping)
    {
        var keys = new MappingReader(file, mapping, "'fields'", Words.Roles.Words);
        Names = [.. Words.Roles.Words.SelectMany(role => (keys.TextOrTexts(role)?.Value ?? []).Select(name => (role, name)))];
    }

    public ImmutableArray<(string Role, Located<string> Name)> Names { get; }
}
