using System.Collections.Immutable;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Validation;

/// <summary>The facts about a rule that are needed to check settings for it.</summary>
/// <param name="HasFix">Whether the rule has a fix whose safety can be set.</param>
/// <param name="Options">The options with their defaults; null if they are unknown because that part of the file has errors.</param>
/// <param name="NeedsDataset">Whether the rule compares records with one another.</param>
internal sealed record KnownRule(string Id, bool HasFix, ImmutableSortedDictionary<string, string>? Options, bool NeedsDataset)
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

    /// <summary>Analyzers are named after their families; those of these two families need the whole dataset.</summary>
    private static bool IsDatasetAnalyzer(string? name) =>
        name is not null
        && (name.StartsWith("duplicates/", StringComparison.Ordinal) || name.StartsWith("dataset/", StringComparison.Ordinal));
}
