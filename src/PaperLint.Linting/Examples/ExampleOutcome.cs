using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Linting.Examples;

/// <summary>The result of trying a rule on one of its examples.</summary>
/// <param name="Marked">The example's text with the reported spans between <c>[|</c> and <c>|]</c>.</param>
/// <param name="Fixed">The text after all fixes that the rule offered; null if it offered none.</param>
public sealed record ExampleOutcome(RuleInfo Rule, RuleExample Example, string Marked, string? Fixed)
{
    /// <summary>What the rule reported, in report order.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The fixes that lead to <see cref="Fixed"/>, in order, as edits of the example's text.</summary>
    public required IReadOnlyList<TextEdit> Edits { get; init; }

    /// <summary>Whether the rule did what the example expects.</summary>
    public bool IsAsExpected => Marked == Example.Marked && Fixed == Example.Fixed;
}
