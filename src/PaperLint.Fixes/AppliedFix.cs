using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>A repair that was made.</summary>
/// <param name="Finding">
/// What it mends. Where an earlier repair brought it to light, its places are those of the text after that repair.
/// </param>
/// <param name="Edit">
/// The change of the original text that it has a part in: repairs that touch one another share one, and a repair in several places
/// has several, one <see cref="AppliedFix"/> each.
/// </param>
/// <param name="Field">The field as it was.</param>
public sealed record AppliedFix(Finding Finding, TextEdit Edit, Field Field);
