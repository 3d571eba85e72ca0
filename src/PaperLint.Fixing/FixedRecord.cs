using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Fixing.Planning;

namespace PaperLint.Fixing;

/// <summary>What became of one record of a stream.</summary>
/// <param name="Fix">How it was fixed; not to be kept, because it holds all that was read with the record.</param>
/// <param name="Remaining">What was not fixed, where it stands in the output; rules that are not selected say nothing, and those about the
/// source of the data speak only behind the last record.</param>
public sealed record FixedRecord(RecordFix Fix, IReadOnlyList<Finding> Remaining)
{
    /// <summary>Its number, 0-based.</summary>
    public long Row => Fix.Before.Address.Row;

    /// <summary>What identifies it, as it came.</summary>
    public string Key => Fix.Before.Key.Value;

    /// <summary>What was fixed; places are those of the input.</summary>
    public IEnumerable<FixedFinding> Fixed => FixedFindings.In(Fix);
}
