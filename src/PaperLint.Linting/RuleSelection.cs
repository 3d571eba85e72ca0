using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Linting;

/// <summary>
/// Which rules' findings are reported. The other rules still run: what one rule would fix is part of what the next one sees, so selecting
/// fewer rules must not change what any of them finds.
/// </summary>
/// <param name="Select">Ids, names or prefixes of ids; empty selects all.</param>
/// <param name="Ignore">Ids, names or prefixes of ids, which take precedence over <paramref name="Select"/>.</param>
public sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    public static RuleSelection All { get; } = new([], []);

    /// <summary>The lowest precision of selected rules; by default, all rules qualify.</summary>
    public Precision LeastPrecision { get; init; } = Precision.Low;

    public bool Includes(RuleInfo rule) =>
        rule.Precision >= LeastPrecision
        && (Select.IsEmpty || Select.Any(selector => Names(selector, rule.Id, rule.Name)))
        && !Ignore.Any(selector => Names(selector, rule.Id, rule.Name));

    /// <summary>Whether a selector matches a rule: by its id, its name, or a prefix of its id such as <c>LTX</c>.</summary>
    public static bool Names(string selector, string id, string name) =>
        id.StartsWith(selector, StringComparison.OrdinalIgnoreCase) || name.Equals(selector, StringComparison.OrdinalIgnoreCase);
}
