using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>A fix in terms of the text that the analyzer was given.</summary>
/// <param name="Safety">
/// How certain the analyzer is. The rule's own <see cref="RuleInfo.FixSafety"/> is an upper limit: the lower of the two applies.
/// </param>
/// <param name="Edits">At least one, no two in conflict; applied together or not at all.</param>
/// <param name="Title">What it does, if the rule's own <see cref="RuleInfo.FixTitle"/> is too general.</param>
public sealed record ProposedFix(FixSafety Safety, IReadOnlyList<TextEdit> Edits, string? Title = null)
{
    public ProposedFix(FixSafety safety, TextSpan span, string newText)
        : this(safety, [new TextEdit(span, newText)]) { }
}
