using PaperLint.Findings.Runs;

namespace PaperLint.Fixing.Planning;

/// <summary>The fixes of one document.</summary>
/// <param name="Changes">The changes of records, in order.</param>
/// <param name="Counts">
/// How many fixes were held back, left waiting and so on; while fixes are only planned, none counts as applied.
/// </param>
/// <param name="Problems">Why fixes were not applied; does not include records that could not be examined.</param>
internal sealed record DocumentFixes(RecordChanges Changes, FixCounts Counts, IReadOnlyList<Notice> Problems)
{
    /// <summary>The fixes of a document that is left unchanged.</summary>
    public DocumentFixes None() => this with { Changes = Changes.None(), Counts = Counts with { Fixed = 0 } };
}
