using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>A rule in force: after every rule set and the configuration had their say.</summary>
/// <param name="Info">The page, with the severity and fix safety in force.</param>
/// <param name="Options">The options in force.</param>
public sealed record ActiveRule(RuleInfo Info, RuleMatcher Matcher, RuleOptions Options);
