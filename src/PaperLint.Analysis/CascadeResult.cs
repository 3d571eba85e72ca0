using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Analysis;

/// <summary>What came of one record.</summary>
/// <param name="Findings">In report order.</param>
/// <param name="Skipped">Rules that failed on the record: their findings are missing, nothing else is.</param>
/// <param name="Notices">Repairs that are not offered, and why.</param>
public sealed record CascadeResult(IReadOnlyList<Finding> Findings, IReadOnlyList<SkippedItem> Skipped, IReadOnlyList<Notice> Notices);
