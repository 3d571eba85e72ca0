using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Rules;

namespace PaperLint.Engine.Running;

/// <summary>What is done to records of one profile.</summary>
/// <param name="Rules">The rules in force, by id.</param>
internal sealed record ProfilePlan(ImmutableArray<ActiveRule> Rules, AnalyzerSet Analyzers, Cascade Cascade);

/// <summary>The plans of a run, each made when the first record with its profile turns up.</summary>
internal sealed class ProfilePlans(LintOptions options)
{
    private readonly ConcurrentDictionary<string, Lazy<ProfilePlan>> _plans = new(StringComparer.Ordinal);

    /// <summary>The rules in force for a profile, without making their analyzers.</summary>
    public ImmutableArray<ActiveRule> RulesFor(string profile) =>
        options.Book.Resolve(options.RuleSets ?? [options.Book.DefaultRuleSet(profile)], options.Settings);

    /// <summary>The analyzers of some rules, new ones each time.</summary>
    public AnalyzerSet AnalyzersOf(IEnumerable<ActiveRule> rules) => options.Analyzers(rules);

    public ProfilePlan For(string profile) => _plans.GetOrAdd(profile, name => new Lazy<ProfilePlan>(() => Make(name))).Value;

    /// <summary>The plans that were needed.</summary>
    public IEnumerable<ProfilePlan> Used => _plans.Values.Where(plan => plan.IsValueCreated).Select(plan => plan.Value);

    private ProfilePlan Make(string profile)
    {
        var rules = RulesFor(profile);
        var analyzers = AnalyzersOf(rules);
        return new ProfilePlan(rules, analyzers, new Cascade(analyzers.Records, analyzers.Protectors));
    }
}
