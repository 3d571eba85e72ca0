using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>length</c> of a match.</summary>
internal sealed class LengthDefinition : Definition
{
    private LengthDefinition(MappingReader keys)
        : base(keys)
    {
        Least = keys.Number("least");
        Most = keys.Number("most");
    }

    public LengthDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "a length", Keys)) { }

    /// <summary>All keys that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } = ["least", "most"];

    public Located<int>? Least { get; }

    public Located<int>? Most { get; }
}
