using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>One of the contexts in <c>unless</c>.</summary>
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
        : this(new MappingReader(file, mapping, "a context", ["before", "inside", "after"]))
    {
    }

    public Located<string>? Before { get; }

    public Located<string>? Inside { get; }

    public Located<string>? After { get; }
}
