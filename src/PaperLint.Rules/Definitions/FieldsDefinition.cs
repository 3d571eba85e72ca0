using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>fields</c> of a configuration: the names of the fields with each role.</summary>
internal sealed class FieldsDefinition : Definition
{
    private FieldsDefinition(MappingReader keys)
        : base(keys) =>
        Names = [.. Words.Roles.Words.SelectMany(role => (keys.TextOrTexts(role)?.Value ?? []).Select(name => (role, name)))];

    public FieldsDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "'fields'", Words.Roles.Words)) { }

    public ImmutableArray<(string Role, Located<string> Name)> Names { get; }
}
