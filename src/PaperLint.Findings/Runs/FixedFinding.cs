using PaperLint.Text;

namespace PaperLint.Findings.Runs;

/// <summary>A finding whose fix was applied, and the change to the first field that it changed.</summary>
/// <param name="Finding">If only an earlier fix revealed it, its location refers to the text after that fix.</param>
/// <param name="Start">The position of the first change in the original file, 0-based.</param>
public sealed record FixedFinding(Finding Finding, LinePosition Start, FixedText Text);

/// <summary>A span of a field that fixes changed.</summary>
/// <param name="Span">From the first change to the last, in the original field.</param>
/// <param name="Lead">Text before the span, shortened for display.</param>
/// <param name="Before">The original text.</param>
/// <param name="After">The new text.</param>
/// <param name="Trail">Text after the span, shortened for display.</param>
public sealed record FixedText(TextSpan Span, string Lead, string Before, string After, string Trail);
