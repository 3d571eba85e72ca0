using System.Collections.Immutable;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Validation;

/// <summary>What a rule set or configuration needs to know of a rule to say something of it.</summary>
/// <param name="HasFix">Whether the rule has a repair whose safety could be set.</param>
/// <param name="Options">Its options with their defaults; null where they are not known because the file is broken there.</param>
internal sealed record KnownRule(string Id, bool HasFix, ImmutableSortedDictionary<string, string>? Options)
{
    public static KnownRule Of(Rule rule) => new(rule.Info.Id, rule.Info.FixTitle is not null, rule.Options.Values);

    public static KnownRule Of(RuleDefinition rule) => new(
        rule.Id!.Value,
        rule.Has("fix"),
        rule.Match is null || (rule.Match.Has("options") && rule.Match.Options is null)
            ? null
            : rule.Match.Options?.ToDictionary() ?? RuleOptions.None.Values);
}
