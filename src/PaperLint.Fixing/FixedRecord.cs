using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Fixing.Planning;

namespace PaperLint.Fixing;

/// <summary>The result of fixing one record of a stream.</summary>
/// <param name="Fix">How the record was fixed. Do not keep it, because it holds everything that was read with the record.</param>
/// <param name="Remaining">
/// The findings that were not fixed, at their positions in the output. Only selected rules are included, and findings that may become facts
/// about the source are reported only after the last record.
/// </param>
public sealed record FixedRecord(RecordFix Fix, IReadOnlyList<Finding> Remaining)
{
    /// <summary>Its number, 0-based.</summary>
    public long Row => Fix.Before.Address.Row;

    /// <summary>The key of the record in the input.</summary>
    public string Key => Fix.Before.Key.Value;

    /// <summary>The fixed findings, at their positions in the input.</summary>
    public IEnumerable<FixedFinding> Fixed => FixedFindings.In(Fix);
}
