using PaperLint.Findings.Runs;

namespace PaperLint.Fixing.Planning;

/// <summary>The fixes of one document.</summary>
/// <param name="Changes">Of the records that are changed, in order.</param>
/// <param name="Counts">How findings with fixes fared; while fixes are only planned, none counts as made.</param>
/// <param name="Problems">What kept fixes from being made, besides what could not be examined.</param>
internal sealed record DocumentFixes(RecordChanges Changes, FixCounts Counts, IReadOnlyList<Notice> Problems)
{
    /// <summary>Those of a document that stays as it is.</summary>
    public DocumentFixes None() => this with { Changes = Changes.None(), Counts = Counts with { Fixed = 0 } };
}
