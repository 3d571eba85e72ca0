using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>Every rule and rule set that a run may choose from: the built-in ones and the user's.</summary>
/// <param name="Rules">By id.</param>
/// <param name="RuleSets">By name.</param>
public sealed record RuleBook(ImmutableSortedDictionary<string, Rule> Rules, ImmutableSortedDictionary<string, RuleSet> RuleSets)
{
    public static RuleBook Empty { get; } =
        new(
            ImmutableSortedDictionary.Create<string, Rule>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, RuleSet>(StringComparer.Ordinal)
        );

    /// <summary>This book with a user's own rules and sets over it; where both have one of the same name, the upper one counts.</summary>
    public RuleBook With(RuleBook upper) => new(Rules.SetItems(upper.Rules), RuleSets.SetItems(upper.RuleSets));

    /// <summary>This book with one more set, such as one that was named by its path.</summary>
    public RuleBook With(RuleSet set) => this with { RuleSets = RuleSets.SetItem(set.Name, set) };

    /// <summary>
    /// The set that records with a profile are checked by when the user names none: the profile's own, or <c>recommended</c>.
    /// </summary>
    public string DefaultRuleSet(string profile) => RuleSets.Values.FirstOrDefault(set => set.Profile == profile)?.Name ?? RecommendedName;

    /// <summary>The set of rules that are right whatever the record's profile.</summary>
    public const string RecommendedName = "recommended";

    /// <summary>The rules that some sets and, after them, further settings put in force, by id.</summary>
    /// <param name="sets">Names that exist in this book; of two that say different things of a rule, the later wins.</param>
    /// <param name="settings">Settings by rule id, stronger than every set.</param>
    public ImmutableArray<ActiveRule> Resolve(IEnumerable<string> sets, IReadOnlyDictionary<string, RuleSetting> settings)
    {
        var inForce = new SortedDictionary<string, ActiveRule>(StringComparer.Ordinal);
        foreach (var set in sets)
            Apply(RuleSets[set], inForce);
        foreach (var (id, setting) in settings)
            Apply(id, setting, inForce);
        return [.. inForce.Values.Where(rule => rule.Info.Severity != Severity.Off)];
    }

    private void Apply(RuleSet set, SortedDictionary<string, ActiveRule> inForce)
    {
        foreach (var name in set.Extends)
            Apply(RuleSets[name], inForce);
        foreach (var (id, setting) in set.Rules)
            Apply(id, setting, inForce);
    }

    private void Apply(string id, RuleSetting setting, SortedDictionary<string, ActiveRule> inForce)
    {
        var rule = Rules[id];
        var before = inForce.GetValueOrDefault(id) ?? new ActiveRule(rule.Info, rule.Matcher, rule.Options);
        // A setting that names no severity turns a rule on again that an earlier set had turned off.
        var severity = setting.Severity ?? (before.Info.Severity == Severity.Off ? rule.Info.DefaultSeverity : before.Info.Severity);
        inForce[id] = before with
        {
            Info = before.Info with { Severity = severity, FixSafety = setting.FixSafety ?? before.Info.FixSafety },
            Options = setting.Options is { } options ? before.Options.With(options) : before.Options,
        };
    }
}
