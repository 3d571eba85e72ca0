using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>A repair in the text that the analyzer was shown.</summary>
/// <param name="Safety">
/// How certain the analyzer is. The rule's own <see cref="RuleInfo.FixSafety"/> is the ceiling: the lower of the two holds.
/// </param>
/// <param name="Edits">At least one, none in conflict with another; made together or not at all.</param>
/// <param name="Title">What it does, where the rule's own <see cref="RuleInfo.FixTitle"/> is too general.</param>
public sealed record ProposedFix(FixSafety Safety, IReadOnlyList<TextEdit> Edits, string? Title = null)
{
    public ProposedFix(FixSafety safety, TextSpan span, string newText)
        : this(safety, [new TextEdit(span, newText)]) { }
}
