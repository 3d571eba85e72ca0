using PaperLint.Findings;

namespace PaperLint.Engine.Examples;

/// <summary>What a rule made of one of its examples.</summary>
/// <param name="Marked">The example's text with the places that the rule reported between <c>[|</c> and <c>|]</c>.</param>
/// <param name="Fixed">The text after all repairs the rule offered; null where it offered none.</param>
public sealed record ExampleOutcome(RuleInfo Rule, RuleExample Example, string Marked, string? Fixed)
{
    /// <summary>Whether the rule did what the example says.</summary>
    public bool IsAsExpected => Marked == Example.Marked && Fixed == Example.Fixed;
}
