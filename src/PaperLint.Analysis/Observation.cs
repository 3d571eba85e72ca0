using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>What an analyzer saw, in the text that it was shown; the cascade makes a finding of it.</summary>
/// <param name="Field">The view it was seen in.</param>
/// <param name="Span">The smallest place that shows it, in that view.</param>
/// <param name="Fix">What would mend it; null where nothing certain would.</param>
/// <param name="Arguments">What fills the gaps of the rule's message besides <c>match</c> and <c>fix</c>.</param>
public sealed record Observation(
    RuleInfo Rule,
    FieldView Field,
    TextSpan Span,
    ProposedFix? Fix = null,
    IReadOnlyDictionary<string, string>? Arguments = null
)
{
    /// <summary>What in the record speaks for it, in words; empty where the rule says all.</summary>
    public string Grounds { get; init; } = "";
}
