using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>One of the <c>examples</c> of a rule.</summary>
internal sealed class ExampleDefinition : Definition
{
    private ExampleDefinition(MappingReader keys)
        : base(keys)
    {
        Text = keys.Text("text");
        Fixed = keys.Text("fixed");
        Field = keys.Text("field");
        Profile = keys.Text("profile");
        Note = keys.Text("note");
    }

    public ExampleDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "an example", Keys)) { }

    /// <summary>All keys that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } = ["text", "fixed", "field", "profile", "note"];

    public Located<string>? Text { get; }

    public Located<string>? Fixed { get; }

    public Located<string>? Field { get; }

    public Located<string>? Profile { get; }

    public Located<string>? Note { get; }
}
