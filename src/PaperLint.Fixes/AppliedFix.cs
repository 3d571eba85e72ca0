using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>A fix that was made.</summary>
/// <param name="Finding">
/// What it fixes. Where an earlier fix brought it to light, its places are those of the text after that fix.
/// </param>
/// <param name="Edit">
/// The change of the original text that it has a part in: fixes that touch one another share one, and a fix in several places
/// has several, one <see cref="AppliedFix"/> each.
/// </param>
/// <param name="Field">The field as it was.</param>
public sealed record AppliedFix(Finding Finding, TextEdit Edit, Field Field);
