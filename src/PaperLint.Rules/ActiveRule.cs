using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>A rule that is active, after all rule sets and the configuration were applied.</summary>
/// <param name="Info">The page of the rule, with the severity and fix safety that are in effect.</param>
/// <param name="Options">The options that are in effect.</param>
public sealed record ActiveRule(RuleInfo Info, RuleMatcher Matcher, RuleOptions Options);
