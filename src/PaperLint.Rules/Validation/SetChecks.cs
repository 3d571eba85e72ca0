using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks the names of rule sets and how they extend one another.</summary>
/// <param name="sets">The rule sets that are being read, in file order.</param>
/// <param name="beneath">The rule sets that existed before, by name.</param>
/// <param name="areAllKnown">Whether all rule set files could be read.</param>
internal sealed class SetChecks(IReadOnlyList<RuleSetDefinition> sets, ImmutableSortedDictionary<string, RuleSet> beneath, bool areAllKnown)
{
    private readonly Dictionary<string, RuleSetDefinition> _byName = new(StringComparer.Ordinal);

    public void Report()
    {
        foreach (var set in sets)
            ReportName(set);
        foreach (var set in sets)
            ReportProfile(set);
        foreach (var set in sets.Where(set => set.Extends is not null))
            Report(set.File, set.Extends!.Value);
        foreach (var set in _byName.Values)
            ReportCycle(set);
    }

    /// <summary>Checks that extended rule sets exist.</summary>
    public void Report(YamlFile file, ImmutableArray<Located<string>> extends)
    {
        var names = beneath.Keys.Concat(_byName.Keys).ToList();
        foreach (var name in extends.Where(name => areAllKnown && !names.Contains(name.Value)))
        {
            var hint = names.Count == 0 ? "There are none." : NearestName.Hint(name.Value, names, "The rule sets are");
            file.Report(name.Position, new Mistake($"There is no rule set {Quoted.Of(name.Value)}.", hint));
        }
    }

    private void ReportName(RuleSetDefinition set)
    {
        if (set.Name is not { } name)
            return;
        if (beneath.ContainsKey(name.Value))
            set.File.Report(
                name.Position,
                new Mistake($"A rule set {Quoted.Of(name.Value)} already exists.", "Give this one another name; it may extend the other.")
            );
        else if (!_byName.TryAdd(name.Value, set))
            set.File.Report(
                name.Position,
                new Mistake(
                    $"The rule set {Quoted.Of(name.Value)} is also in {Place(_byName[name.Value])}.",
                    "Give one of them another name."
                )
            );
    }

    private void ReportProfile(RuleSetDefinition set)
    {
        if (set.Profile is not { } profile)
            return;
        var other = beneath.Values.FirstOrDefault(other => other.Profile == profile.Value)?.Name
            ?? sets.TakeWhile(before => before != set).FirstOrDefault(before => before.Profile?.Value == profile.Value)?.Name?.Value;
        if (other is not null)
        {
            set.File.Report(
                profile.Position,
                new Mistake(
                    $"The rule set {Quoted.Of(other)} is already the one for records with the profile {Quoted.Of(profile.Value)}.",
                    "Remove 'profile' and name this set under 'extends' in the configuration."
                )
            );
        }
    }

    /// <summary>Reports a cycle once, at its rule set whose name sorts first.</summary>
    private void ReportCycle(RuleSetDefinition start)
    {
        if (FindPath(start, start.Name!.Value, []) is not { } way || way.Min(StringComparer.Ordinal) != start.Name.Value)
            return;
        var towards = way.Count > 1 ? way[1] : way[0];
        var link = start.Extends!.Value.First(name => name.Value == towards);
        start.File.Report(
            link.Position,
            new Mistake(
                $"The rule sets extend each other in a circle: {string.Join(" → ", way.Append(way[0]))}.",
                "Remove one of the links."
            )
        );
    }

    /// <summary>The names on the path from a set to the one that is sought, including the first; null if there is no path.</summary>
    private List<string>? FindPath(RuleSetDefinition from, string sought, HashSet<string> visited)
    {
        foreach (var name in from.Extends?.Value ?? [])
        {
            if (name.Value == sought)
                return [from.Name!.Value];
            if (visited.Add(name.Value) && _byName.TryGetValue(name.Value, out var next) && FindPath(next, sought, visited) is { } rest)
                return [from.Name!.Value, .. rest];
        }

        return null;
    }

    private static string Place(RuleSetDefinition set) => set.File.At(set.Name!.Position);
}
