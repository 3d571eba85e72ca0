using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>A fix that was applied.</summary>
/// <param name="Finding">
/// The finding that it fixes. If an earlier fix revealed it, its positions are those in the text after that fix.
/// </param>
/// <param name="Edit">
/// The edit of the original text that the fix is part of. Fixes that touch each other share one edit; a fix with several edits has one
/// <see cref="AppliedFix"/> for each.
/// </param>
/// <param name="Field">The field before the edit.</param>
public sealed record AppliedFix(Finding Finding, TextEdit Edit, Field Field);
