using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>fix</c> of a rule.</summary>
internal sealed class FixDefinition : Definition
{
    private FixDefinition(MappingReader keys)
        : base(keys)
    {
        Title = keys.Text("title");
        Safety = keys.Text("safety");
        Replace = keys.Text("replace");
    }

    public FixDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "a fix", Keys)) { }

    /// <summary>All keys that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } = ["title", "safety", "replace"];

    public Located<string>? Title { get; }

    public Located<string>? Safety { get; }

    public Located<string>? Replace { get; }
}
