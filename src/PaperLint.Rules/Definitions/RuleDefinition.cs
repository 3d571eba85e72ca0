using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>A rule file.</summary>
internal sealed class RuleDefinition : Definition
{
    /// <summary>All keys that it may have.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "id",
        "name",
        "summary",
        "message",
        "severity",
        "precision",
        "status",
        "replaced-by",
        "since",
        "fact",
        "fields",
        "tags",
        "why",
        "what-to-do",
        "match",
        "fix",
        "examples",
    ];

    private RuleDefinition(YamlFile file, MappingReader keys)
        : base(keys)
    {
        Id = keys.Text("id");
        Name = keys.Text("name");
        Summary = keys.Text("summary");
        Message = keys.Text("message");
        Severity = keys.Text("severity");
        Precision = keys.Text("precision");
        Status = keys.Text("status");
        ReplacedBy = keys.Text("replaced-by");
        Since = keys.Text("since");
        Fact = keys.Text("fact");
        Fields = keys.Texts("fields");
        Tags = keys.Texts("tags");
        Why = keys.Text("why");
        WhatToDo = keys.Text("what-to-do");
        Match = keys.Mapping("match") is { } match ? new MatchDefinition(file, match) : null;
        Fix = keys.Mapping("fix") is { } fix ? new FixDefinition(file, fix) : null;
        Examples = keys.Mappings("examples") is { } examples
            ? new([.. examples.Value.Select(example => new ExampleDefinition(file, example))], examples.Position)
            : null;
    }

    public RuleDefinition(YamlFile file, YamlMapping mapping)
        : this(file, new MappingReader(file, mapping, "a rule", Keys)) { }

    public Located<string>? Id { get; }

    public Located<string>? Name { get; }

    public Located<string>? Summary { get; }

    public Located<string>? Message { get; }

    public Located<string>? Severity { get; }

    public Located<string>? Precision { get; }

    public Located<string>? Status { get; }

    public Located<string>? ReplacedBy { get; }

    public Located<string>? Since { get; }

    public Located<string>? Fact { get; }

    public Located<ImmutableArray<Located<string>>>? Fields { get; }

    public Located<ImmutableArray<Located<string>>>? Tags { get; }

    public Located<string>? Why { get; }

    public Located<string>? WhatToDo { get; }

    public MatchDefinition? Match { get; }

    public FixDefinition? Fix { get; }

    public Located<ImmutableArray<ExampleDefinition>>? Examples { get; }
}
