using PaperLint.Text;

namespace PaperLint.Findings.Runs;

/// <summary>
/// Something that should have been examined but was not. It is reported, and the run counts as incomplete unless it is accepted.
/// </summary>
/// <param name="Path">The document.</param>
/// <param name="Pointer">The record in the document, as a JSON pointer; null if the whole document was skipped.</param>
/// <param name="RuleId">The rule that could not examine it; null if it is not about one rule.</param>
/// <param name="Reason">Why, as a sentence or two.</param>
/// <param name="Position">The position in the document, 0-based; null if it is about the record as a whole.</param>
public sealed record SkippedItem(string Path, string? Pointer, string? RuleId, string Reason, LinePosition? Position = null)
{
    /// <summary>Whether the configuration accepts such items, so that they do not make the run incomplete.</summary>
    public bool IsAccepted { get; init; }
}
