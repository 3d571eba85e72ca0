using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>A rule as its file states it: the page, and how to look.</summary>
/// <example>
/// A rule is a YAML file; rule sets choose rules, and a resolved set is what a run works with:
/// <code>
/// var book = RuleDirectory.Read("rules", builtIn: true);        // every file below, validated, or one error with all that is wrong
/// foreach (var active in book.Resolve(["huggingface"], settings)) // what the set and the sets it extends put in force
///     Console.WriteLine($"{active.Info.Id} {active.Info.Severity}");
/// </code>
/// </example>
/// <param name="Info">The page.</param>
/// <param name="Matcher">How to look.</param>
/// <param name="Options">The options its analyzer understands, with their defaults; empty for declarative rules.</param>
public sealed record Rule(RuleInfo Info, RuleMatcher Matcher, RuleOptions Options);
