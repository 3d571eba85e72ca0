using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>One of the contexts under <c>unless</c>.</summary>
internal sealed class ContextDefinition : Definition
{
    private ContextDefinition(MappingReader keys)
        : base(keys)
    {
        Before = keys.Text("before");
        Inside = keys.Text("inside");
        After = keys.Text("after");
    }

    public ContextDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "a context", Keys)) { }

    /// <summary>All keys that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } = ["before", "inside", "after"];

    public Located<string>? Before { get; }

    public Located<string>? Inside { get; }

    public Located<string>? After { get; }
}
