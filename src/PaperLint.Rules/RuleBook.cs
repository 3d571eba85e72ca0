using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>All rules and rule sets available to a run: the built-in ones and the user's.</summary>
/// <param name="Rules">The rules, by id.</param>
/// <param name="RuleSets">The rule sets, by name.</param>
public sealed record RuleBook(ImmutableSortedDictionary<string, Rule> Rules, ImmutableSortedDictionary<string, RuleSet> RuleSets)
{
    public static RuleBook Empty { get; } =
        new(
            ImmutableSortedDictionary.Create<string, Rule>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, RuleSet>(StringComparer.Ordinal)
        );

    /// <summary>
    /// This book with the rules and rule sets of another one added. Those of the other replace those with the same id or name.
    /// </summary>
    public RuleBook With(RuleBook upper) => new(Rules.SetItems(upper.Rules), RuleSets.SetItems(upper.RuleSets));

    /// <summary>This book with one rule set added, such as one given by its path.</summary>
    public RuleBook With(RuleSet set) => this with { RuleSets = RuleSets.SetItem(set.Name, set) };

    /// <summary>The rule set for records with a profile, if the user names none: the profile's own, or <c>recommended</c>.</summary>
    public string DefaultRuleSet(string profile) => RuleSets.Values.FirstOrDefault(set => set.Profile == profile)?.Name ?? RecommendedName;

    /// <summary>The rule set whose rules are right for all profiles.</summary>
    public const string RecommendedName = "recommended";

    /// <summary>The rules that some rule sets and then further settings enable, by id.</summary>
    /// <param name="sets">Names of rule sets in this book. If two conflict about a rule, the later one wins.</param>
    /// <param name="settings">Settings by rule id, which override all rule sets.</param>
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
        // A setting without a severity re-enables a rule that an earlier set turned off.
        var severity = setting.Severity ?? (before.Info.Severity == Severity.Off ? rule.Info.DefaultSeverity : before.Info.Severity);
        inForce[id] = before with
        {
            Info = before.Info with { Severity = severity, FixSafety = setting.FixSafety ?? before.Info.FixSafety },
            Options = setting.Options is { } options ? before.Options.With(options) : before.Options,
        };
    }
}
