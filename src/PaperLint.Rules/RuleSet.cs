using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>Chooses rules and sets their severities.</summary>
/// <param name="Name">The name used on the command line and in <c>extends</c>.</param>
/// <param name="Title">A sentence that describes the set.</param>
/// <param name="Profile">The profile that the set is made for: records with this profile use the set unless another is named.</param>
/// <param name="Extends">Sets that this one is based on. Later ones override earlier ones, and this set overrides them all.</param>
/// <param name="Rules">The settings of this set itself, by rule id.</param>
public sealed record RuleSet(
    string Name,
    string Title,
    string? Profile,
    ImmutableArray<string> Extends,
    ImmutableSortedDictionary<string, RuleSetting> Rules
);

/// <summary>The settings of a rule set or configuration for one rule; null values are not set.</summary>
/// <param name="Severity">Null enables the rule with the severity of an earlier set or, failing that, of its page.</param>
/// <param name="Options">Values that replace those of the rule.</param>
public sealed record RuleSetting(
    Severity? Severity = null,
    FixSafety? FixSafety = null,
    ImmutableSortedDictionary<string, string>? Options = null
)
{
    /// <summary>This setting, with values that are not set taken from the other.</summary>
    public RuleSetting Over(RuleSetting other) =>
        new(
            Severity ?? other.Severity,
            FixSafety ?? other.FixSafety,
            Options is null || other.Options is null ? Options ?? other.Options : other.Options.SetItems(Options)
        );
}
