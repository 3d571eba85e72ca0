using PaperLint.Text;

namespace PaperLint.Findings.Runs;

/// <summary>
/// Something that should have been examined and was not: it is reported, and the run counts as incomplete unless it is accepted.
/// </summary>
/// <param name="Path">The document.</param>
/// <param name="Pointer">The record in it, as a JSON pointer; null where the whole document was skipped.</param>
/// <param name="RuleId">The rule that could not examine it; null where no rule did.</param>
/// <param name="Reason">Why, as a sentence or two.</param>
/// <param name="Position">Where in the document, 0-based; null where the record as a whole is meant.</param>
public sealed record SkippedItem(string Path, string? Pointer, string? RuleId, string Reason, LinePosition? Position = null)
{
    /// <summary>Whether the configuration says that such things do not make the run incomplete.</summary>
    public bool IsAccepted { get; init; }
}
