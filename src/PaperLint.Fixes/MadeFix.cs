using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>A repair that a sweep made.</summary>
/// <param name="Finding">In the text before that sweep.</param>
/// <param name="Field">Which of the record's fields, by number.</param>
/// <param name="Place">What it replaced, in the original text; where it stood on earlier replacements, those as a whole.</param>
internal sealed record MadeFix(Finding Finding, int Field, TextSpan Place);
