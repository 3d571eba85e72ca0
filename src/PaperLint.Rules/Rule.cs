using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>A rule as its file states it: its page, and how it matches.</summary>
/// <example>
/// A rule is a YAML file; rule sets choose rules, and a run uses a resolved set:
/// <code>
/// var book = RuleDirectory.Read("rules", builtIn: true);        // all files below it, validated; errors are reported together
/// foreach (var active in book.Resolve(["huggingface"], settings)) // the rules that the set enables
///     Console.WriteLine($"{active.Info.Id} {active.Info.Severity}");
/// </code>
/// </example>
/// <param name="Info">The page of the rule.</param>
/// <param name="Matcher">How the rule finds damage.</param>
/// <param name="Options">The options of its analyzer, with their defaults; empty for declarative rules.</param>
public sealed record Rule(RuleInfo Info, RuleMatcher Matcher, RuleOptions Options);
