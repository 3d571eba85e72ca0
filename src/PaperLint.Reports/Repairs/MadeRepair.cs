using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Reports.Repairs;

/// <summary>A repair that was made, or would be.</summary>
/// <param name="Finding">What it mends.</param>
/// <param name="Start">Where the first change begins in the file as it was, 0-based.</param>
/// <param name="Span">From the first change to the last, in the field as it was.</param>
/// <param name="Lead">Some of what stands before it in the field.</param>
/// <param name="Before">What stood at <paramref name="Span"/>.</param>
/// <param name="After">What stands there now.</param>
/// <param name="Trail">Some of what stands behind it in the field.</param>
public sealed record MadeRepair(Finding Finding, LinePosition Start, TextSpan Span, string Lead, string Before, string After, string Trail);
