using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Linting;

/// <summary>
/// Which rules' findings are reported. The others still run: what one rule would fix is part of what the next one sees, so
/// looking at fewer rules must not change what any of them finds.
/// </summary>
/// <param name="Select">Ids, names or beginnings of ids; empty selects all.</param>
/// <param name="Ignore">Ids, names or beginnings of ids, stronger than <paramref name="Select"/>.</param>
public sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    public static RuleSelection All { get; } = new([], []);

    /// <summary>The precision that a rule needs; the least one keeps none out.</summary>
    public Precision LeastPrecision { get; init; } = Precision.Low;

    public bool Includes(RuleInfo rule) =>
        rule.Precision >= LeastPrecision
        && (Select.IsEmpty || Select.Any(selector => Names(selector, rule.Id, rule.Name)))
        && !Ignore.Any(selector => Names(selector, rule.Id, rule.Name));

    /// <summary>Whether a selector means a rule: its id, its name, or a beginning of its id such as <c>LTX</c>.</summary>
    public static bool Names(string selector, string id, string name) =>
        id.StartsWith(selector, StringComparison.OrdinalIgnoreCase) || name.Equals(selector, StringComparison.OrdinalIgnoreCase);
}
