using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Fixing.Journals;

namespace PaperLint.Fixing.Planning;

/// <summary>What is done to one record, without the record: plain data that can be kept in a file.</summary>
/// <param name="Row">Its number, 0-based.</param>
/// <param name="Pointer">Where it stands in its document, as a JSON pointer.</param>
/// <param name="Edits">In the order of the file.</param>
/// <param name="Fixed">A part for each finding that is fixed, in the order of the fields, then of the places.</param>
/// <param name="Expectation">What it must be like when it is read again.</param>
public sealed record RecordChange(
    long Row,
    string Pointer,
    IReadOnlyList<JournalEdit> Edits,
    IReadOnlyList<FixedFinding> Fixed,
    FixExpectation Expectation
)
{
    /// <summary>
    /// What may be done instead where all of it does not stand: the safe fixes, without the unsafe ones; null where there is no such
    /// difference.
    /// </summary>
    public RecordChange? SafeAlone { get; init; }

    /// <param name="repair">With edits.</param>
    public static RecordChange Of(RecordFix repair) =>
        new(
            repair.Before.Address.Row,
            repair.Before.Pointer,
            [.. JournalEdit.AllOf(repair).OrderBy(edit => edit.Offset)],
            [.. FixedFindings.In(repair)],
            FixExpectation.Of(repair)
        );
}
