using System.Collections.Immutable;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Validation;

/// <summary>What a rule set or configuration needs to know of a rule to say something of it.</summary>
/// <param name="HasFix">Whether the rule has a repair whose safety could be set.</param>
/// <param name="Options">Its options with their defaults; null where they are not known because the file is broken there.</param>
/// <param name="IsOfDataset">Whether it looks at records beside one another.</param>
internal sealed record KnownRule(string Id, bool HasFix, ImmutableSortedDictionary<string, string>? Options, bool IsOfDataset)
{
    public static KnownRule Of(Rule rule) =>
        new(
            rule.Info.Id,
            rule.Info.FixTitle is not null,
            rule.Options.Values,
            IsDatasetAnalyzer((rule.Matcher as AnalyzerMatcher)?.Analyzer)
        );

    public static KnownRule Of(RuleDefinition rule) =>
        new(
            rule.Id!.Value,
            rule.Has("fix"),
            rule.Match is null || (rule.Match.Has("options") && rule.Match.Options is null)
                ? null
                : rule.Match.Options?.ToDictionary() ?? RuleOptions.None.Values,
            IsDatasetAnalyzer(rule.Match?.Analyzer?.Value)
        );

    /// <summary>Analyzers are named after their families, and those of these two need a whole dataset.</summary>
    private static bool IsDatasetAnalyzer(string? name) =>
        name is not null
        && (name.StartsWith("duplicates/", StringComparison.Ordinal) || name.StartsWith("dataset/", StringComparison.Ordinal));
}
