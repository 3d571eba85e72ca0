using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>Chooses rules and says how serious they are.</summary>
/// <param name="Name">As it is named on the command line and in <c>extends</c>.</param>
/// <param name="Title">One sentence for people.</param>
/// <param name="Profile">The profile that the set is made for: records with it are checked by this set unless told otherwise.</param>
/// <param name="Extends">Sets whose choices come first; later ones win, and this set's own win over all.</param>
/// <param name="Rules">What this set itself says, by rule id.</param>
public sealed record RuleSet(
    string Name,
    string Title,
    string? Profile,
    ImmutableArray<string> Extends,
    ImmutableSortedDictionary<string, RuleSetting> Rules
);

/// <summary>What a rule set or a configuration says of one rule; what is null stays as it was.</summary>
/// <param name="Severity">Null means: on, as the rule's own page says, or as an earlier set said.</param>
/// <param name="Options">Values that take the place of the rule's own.</param>
public sealed record RuleSetting(
    Severity? Severity = null,
    FixSafety? FixSafety = null,
    ImmutableSortedDictionary<string, string>? Options = null
)
{
    /// <summary>This setting, and for what it leaves open the other.</summary>
    public RuleSetting Over(RuleSetting other) =>
        new(
            Severity ?? other.Severity,
            FixSafety ?? other.FixSafety,
            Options is null || other.Options is null ? Options ?? other.Options : other.Options.SetItems(Options)
        );
}
