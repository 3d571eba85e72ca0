using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Reports.Repairs;

/// <summary>A repair that was made, or would be.</summary>
/// <param name="Finding">What it mends.</param>
/// <param name="Start">Where the first change begins in the file as it was, 0-based.</param>
/// <param name="Span">From the first change to the last, in the field as it was.</param>
/// <param name="Text">The field as it was.</param>
/// <param name="After">What stands in the place of <paramref name="Span"/> now.</param>
public sealed record MadeRepair(Finding Finding, LinePosition Start, TextSpan Span, ReadOnlyMemory<char> Text, string After)
{
    public string Before => Span.Of(Text.Span).ToString();
}
