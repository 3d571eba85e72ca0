using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>What an analyzer found in the text that it was given; the cascade makes it a finding.</summary>
/// <param name="Field">The view in which it was found.</param>
/// <param name="Span">The smallest span that shows it, in that view.</param>
/// <param name="Fix">What would fix it; null if nothing certain would.</param>
/// <param name="Arguments">Values for placeholders of the rule's message other than <c>match</c> and <c>fix</c>.</param>
public sealed record Observation(
    RuleInfo Rule,
    FieldView Field,
    TextSpan Span,
    ProposedFix? Fix = null,
    IReadOnlyDictionary<string, string>? Arguments = null
)
{
    /// <summary>The evidence for it in the record, in words; empty if the rule says it all.</summary>
    public string Grounds { get; init; } = "";
}
