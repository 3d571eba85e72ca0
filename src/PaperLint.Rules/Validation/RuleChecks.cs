using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks that the ids and names of rules are unique and that replacement rules exist.</summary>
/// <param name="rules">The rules that are being read, in file order.</param>
/// <param name="beneath">The rules that existed before.</param>
/// <param name="areAllKnown">Whether all rule files could be read.</param>
internal sealed class RuleChecks(IReadOnlyList<RuleDefinition> rules, RuleBook beneath, bool areAllKnown)
{
    private readonly Dictionary<string, RuleDefinition> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleDefinition> _byName = new(StringComparer.Ordinal);

    /// <summary>All rules that rule sets may refer to, by id.</summary>
    public Dictionary<string, KnownRule> Known()
    {
        var known = beneath.Rules.Values.Select(KnownRule.Of).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => rule.Id is not null))
            known.TryAdd(rule.Id!.Value, KnownRule.Of(rule));
        return known;
    }

    public void Report()
    {
        var namesBeneath = beneath.Rules.Values.Select(rule => rule.Info.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (rule.Id is { } id)
                ReportTwin(rule, id, "id", _byId, beneath.Rules.ContainsKey(id.Value), id => id.Id!);
            if (rule.Name is { } name)
                ReportTwin(rule, name, "name", _byName, namesBeneath.Contains(name.Value), name => name.Name!);
        }

        foreach (var rule in rules.Where(rule => areAllKnown && rule.ReplacedBy is not null))
            ReportSuccessor(rule, rule.ReplacedBy!);
    }

    private static void ReportTwin(
        RuleDefinition rule,
        Located<string> value,
        string key,
        Dictionary<string, RuleDefinition> first,
        bool isBeneath,
        Func<RuleDefinition, Located<string>> valueOf
    )
    {
        if (isBeneath)
            rule.File.Report(
                value.Position,
                new Mistake($"A rule with the {key} {Quoted.Of(value.Value)} already exists.", $"Give this one another {key}.")
            );
        else if (!first.TryAdd(value.Value, rule))
        {
            var other = first[value.Value];
            rule.File.Report(
                value.Position,
                new Mistake(
                    $"The {key} {Quoted.Of(value.Value)} is already used by {other.File.At(valueOf(other).Position)}.",
                    $"Give one of them another {key}."
                )
            );
        }
    }

    private void ReportSuccessor(RuleDefinition rule, Located<string> successor)
    {
        var ids = beneath.Rules.Keys.Concat(_byId.Keys).ToList();
        if (successor.Value == rule.Id?.Value)
            rule.File.Report(successor.Position, new Mistake("A rule cannot replace itself.", "Name the rule that replaces it."));
        else if (!ids.Contains(successor.Value))
        {
            var near = NearestName.To(successor.Value, ids);
            rule.File.Report(
                successor.Position,
                new Mistake(
                    $"There is no rule {Quoted.Of(successor.Value)}.",
                    near is null ? "Name a rule that exists." : $"Did you mean {Quoted.Of(near)}?"
                )
            );
        }
    }
}
