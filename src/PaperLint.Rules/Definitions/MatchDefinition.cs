using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>match</c> of a rule.</summary>
internal sealed class MatchDefinition : Definition
{
    private MatchDefinition(YamlFile file, MappingReader keys)
        : base(keys)
    {
        Kinds = [.. MatchKind.All.Where(kind => keys.Has(kind.Key))];
        Pattern = keys.Text("pattern");
        IgnoreCase = keys.Flag("ignore-case");
        Requires = keys.Texts("requires");
        Candidate = keys.Text("candidate");
        Unless = keys.Mappings("unless") is { } contexts
            ? new([.. contexts.Value.Select(context => new ContextDefinition(file, context))], contexts.Position)
            : null;
        Substitution = keys.Mapping("substitution") is { } substitution ? new PairsDefinition(file, substitution) : null;
        WholeWords = keys.Flag("whole-words");
        Repetition = keys.Mapping("repetition") is { } repetition ? new RepetitionDefinition(file, repetition) : null;
        Length = keys.Mapping("length") is { } length ? new LengthDefinition(file, length) : null;
        Required = keys.Flag("required");
        Ending = keys.Text("ending");
        Analyzer = keys.Text("analyzer");
        AnalyzerKind = keys.Text("kind");
        Options = keys.Mapping("options") is { } options ? new PairsDefinition(file, options) : null;
    }

    public MatchDefinition(YamlFile file, YamlMapping mapping)
        : this(file, new MappingReader(file, mapping, "a match", MatchKind.Keys)) { }

    /// <summary>The kinds whose keys are present; exactly one in a valid rule.</summary>
    public ImmutableArray<MatchKind> Kinds { get; }

    /// <summary>The kind; null if there is none or more than one.</summary>
    public MatchKind? Kind => Kinds is [var only] ? only : null;

    public Located<string>? Pattern { get; }

    public Located<bool>? IgnoreCase { get; }

    public Located<ImmutableArray<Located<string>>>? Requires { get; }

    public Located<string>? Candidate { get; }

    public Located<ImmutableArray<ContextDefinition>>? Unless { get; }

    public PairsDefinition? Substitution { get; }

    public Located<bool>? WholeWords { get; }

    public RepetitionDefinition? Repetition { get; }

    public LengthDefinition? Length { get; }

    public Located<bool>? Required { get; }

    public Located<string>? Ending { get; }

    public Located<string>? Analyzer { get; }

    public Located<string>? AnalyzerKind { get; }

    public PairsDefinition? Options { get; }
}
