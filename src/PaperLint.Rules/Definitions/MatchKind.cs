using System.Collections.Immutable;

namespace PaperLint.Rules.Definitions;

/// <summary>A way in which a rule matches.</summary>
/// <param name="Key">The key under <c>match</c> that selects this kind.</param>
/// <param name="Companions">The keys that may be used together with it.</param>
/// <param name="OwnPlaceholders">The message placeholders that it fills, besides those for the match and the fix.</param>
internal sealed record MatchKind(string Key, ImmutableArray<string> Companions, params ImmutableArray<string> OwnPlaceholders)
{
    public static MatchKind Pattern { get; } = new("pattern", ["ignore-case", "requires", "candidate", "unless"]);

    public static MatchKind Substitution { get; } = new("substitution", ["ignore-case", "whole-words"]);

    public static MatchKind Repetition { get; } = new("repetition", [], "word");

    public static MatchKind Length { get; } = new("length", [], "length", "bound", "field");

    public static MatchKind Required { get; } = new("required", []);

    public static MatchKind Ending { get; } = new("ending", ["unless"]);

    public static MatchKind Analyzer { get; } = new("analyzer", ["kind", "options"]);

    public static ImmutableArray<MatchKind> All { get; } = [Pattern, Substitution, Repetition, Length, Required, Ending, Analyzer];

    /// <summary>All keys that are allowed under <c>match</c>.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [.. All.Select(kind => kind.Key), .. All.SelectMany(kind => kind.Companions).Distinct()];

    /// <summary>Whether it works without C# code.</summary>
    public bool IsDeclarative => this != Analyzer;

    /// <summary>Whether it knows how to fix what it finds.</summary>
    public bool CanFix => this == Pattern || this == Substitution || this == Repetition;
}
