using PaperLint.Text;

namespace PaperLint.Findings.Runs;

/// <summary>A finding whose fix was made, and what that changed in the first field it changed.</summary>
/// <param name="Finding">
/// Where an earlier fix brought it to light, its places are those of the text after that fix.
/// </param>
/// <param name="Start">Where the first change begins in the file as it was, 0-based.</param>
public sealed record FixedFinding(Finding Finding, LinePosition Start, FixedText Text);

/// <summary>A stretch of a field that fixes changed.</summary>
/// <param name="Span">From the first change to the last, in the field as it was.</param>
/// <param name="Lead">What stands before it in the field, as much as anybody wants to see.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there instead.</param>
/// <param name="Trail">What stands behind it, as much as anybody wants to see.</param>
public sealed record FixedText(TextSpan Span, string Lead, string Before, string After, string Trail);
