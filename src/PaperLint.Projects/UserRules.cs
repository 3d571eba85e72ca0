using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Linting.Examples;
using PaperLint.Rules;

namespace PaperLint.Projects;

/// <summary>The user's own rules in a book: all that are not built in.</summary>
internal static class UserRules
{
    /// <summary>
    /// Settings that enable all of them, since whoever loads rules wants them. Rules that a rule set mentions are left to the rule sets.
    /// </summary>
    public static ImmutableSortedDictionary<string, RuleSetting> InForce(RuleBook book, RuleBook builtIn) =>
        Of(book, builtIn)
            .Where(rule => !book.RuleSets.Values.Any(set => set.Rules.ContainsKey(rule.Info.Id)))
            .ToImmutableSortedDictionary(rule => rule.Info.Id, _ => new RuleSetting(), StringComparer.Ordinal);

    /// <summary>Tests each rule with its own examples: a rule that never matches would make data look clean.</summary>
    /// <exception cref="InputException">A rule does not do what its examples say.</exception>
    public static void Try(RuleBook book, RuleBook builtIn)
    {
        var runner = new ExampleRunner(book);
        var errors = Of(book, builtIn).SelectMany(runner.Try).Where(outcome => !outcome.IsAsExpected).Select(Error).ToImmutableArray();
        if (!errors.IsEmpty)
            throw new InputException(errors);
    }

    public static IEnumerable<Rule> Of(RuleBook book, RuleBook builtIn) =>
        book.Rules.Values.Where(rule => !builtIn.Rules.ContainsKey(rule.Info.Id));

    private static InputError Error(ExampleOutcome outcome) =>
        outcome.Marked != outcome.Example.Marked
            ? new InputError(
                null,
                null,
                $"Rule {outcome.Rule.Id} does not find what its example marks: expected '{outcome.Example.Marked}', got '{outcome.Marked}'.",
                "Correct the rule, or the marks in the example."
            )
            : new InputError(
                null,
                null,
                $"Rule {outcome.Rule.Id} does not fix its example as stated: expected '{outcome.Example.Fixed ?? "no fix"}', got '{outcome.Fixed ?? "no fix"}'.",
                "Correct the rule, or 'fixed' in the example."
            );
}
