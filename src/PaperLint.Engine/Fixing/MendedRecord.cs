using PaperLint.Findings;
using PaperLint.Fixes;

namespace PaperLint.Engine.Fixing;

/// <summary>What became of one record of a stream.</summary>
/// <param name="Row">Its number, 0-based.</param>
/// <param name="Key">What identifies it, as it came.</param>
/// <param name="Fixed">What was mended; places are those of the input.</param>
/// <param name="Remaining">What was not, where it stands in the output; rules that are not selected say nothing, and those about the source
/// of the data speak only behind the last record.</param>
/// <param name="Repair">How it was mended; not to be kept, because it holds all that was read with the record.</param>
public sealed record MendedRecord(
    long Row, string Key, IReadOnlyList<Finding> Fixed, IReadOnlyList<Finding> Remaining, RecordRepair Repair);
