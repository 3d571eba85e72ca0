using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Fixing.Journals;

namespace PaperLint.Fixing.Planning;

/// <summary>The change of one record, without the record itself: plain data that can be spilled to a file.</summary>
/// <param name="Row">Its number, 0-based.</param>
/// <param name="Pointer">Its position in the document, as a JSON pointer.</param>
/// <param name="Edits">In the order of the file.</param>
/// <param name="Fixed">One element per fixed finding, ordered by field and then by position.</param>
/// <param name="Expectation">What the record must look like when it is read again.</param>
public sealed record RecordChange(
    long Row,
    string Pointer,
    IReadOnlyList<JournalEdit> Edits,
    IReadOnlyList<FixedFinding> Fixed,
    FixExpectation Expectation
)
{
    /// <summary>A fallback if the whole change fails its check: the safe fixes alone; null if there is no such fallback.</summary>
    public RecordChange? SafeAlone { get; init; }

    /// <param name="fix">A fix with edits.</param>
    public static RecordChange Of(RecordFix fix) =>
        new(
            fix.Before.Address.Row,
            fix.Before.Pointer,
            [.. JournalEdit.AllOf(fix).OrderBy(edit => edit.Offset)],
            [.. FixedFindings.In(fix)],
            FixExpectation.Of(fix)
        );
}
