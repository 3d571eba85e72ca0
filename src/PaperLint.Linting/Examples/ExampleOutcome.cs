using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Linting.Examples;

/// <summary>What a rule made of one of its examples.</summary>
/// <param name="Marked">The example's text with the places that the rule reported between <c>[|</c> and <c>|]</c>.</param>
/// <param name="Fixed">The text after all fixes the rule offered; null where it offered none.</param>
public sealed record ExampleOutcome(RuleInfo Rule, RuleExample Example, string Marked, string? Fixed)
{
    /// <summary>What the rule reported, in report order.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The fixes that make <see cref="Fixed"/>, in order, as edits of the example's text.</summary>
    public required IReadOnlyList<TextEdit> Edits { get; init; }

    /// <summary>Whether the rule did what the example says.</summary>
    public bool IsAsExpected => Marked == Example.Marked && Fixed == Example.Fixed;
}
