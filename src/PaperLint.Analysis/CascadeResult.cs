using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Analysis;

/// <summary>The result of analysing one record.</summary>
/// <param name="Findings">In report order.</param>
/// <param name="Skipped">Rules that failed on the record: only their findings are missing.</param>
/// <param name="Notices">Fixes that are not offered, and why.</param>
public sealed record CascadeResult(IReadOnlyList<Finding> Findings, IReadOnlyList<SkippedItem> Skipped, IReadOnlyList<Notice> Notices)
{
    /// <summary>The result of most records.</summary>
    public static CascadeResult Nothing { get; } = new([], [], []);
}
