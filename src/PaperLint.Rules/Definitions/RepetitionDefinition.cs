using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>repetition</c> of a match.</summary>
internal sealed class RepetitionDefinition : Definition
{
    private RepetitionDefinition(MappingReader keys)
        : base(keys)
    {
        Except = keys.Texts("except");
        Shortest = keys.Number("shortest");
    }

    public RepetitionDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "a repetition", Keys)) { }

    /// <summary>All keys that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } = ["except", "shortest"];

    public Located<ImmutableArray<Located<string>>>? Except { get; }

    public Located<int>? Shortest { get; }
}
