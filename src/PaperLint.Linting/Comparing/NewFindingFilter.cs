using PaperLint.Baselines;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Linting.Comparing;

/// <summary>
/// Restricts fixes to new findings: no other text is changed, not even in a record that has both. Thread-safe within a run; runs must
/// follow one another.
/// </summary>
/// <remarks>
/// A known finding is identified by its span in the text of the field. While a field is fixed, the known spans are carried along with the
/// edits, like rejections. A finding revealed by the fix of a new finding is new as well.
/// </remarks>
public sealed class NewFindingFilter
{
    private readonly HashSet<RecordAddress> _records = [];
    private readonly DecisionIndex<RecordAddress> _known = new(EqualityComparer<RecordAddress>.Default);

    private NewFindingFilter() { }

    /// <param name="judged">A run over the same files in which new findings are marked.</param>
    public static NewFindingFilter In(RunResult judged)
    {
        var fixes = new NewFindingFilter();
        foreach (var finding in judged.Findings.Where(finding => finding is { Fact: null, State: BaselineState.New }))
            fixes._records.Add(finding.Location.Record);
        foreach (
            var finding in judged.Findings.Where(finding =>
                finding is { Fact: null, State: BaselineState.Unchanged } && fixes._records.Contains(finding.Location.Record)
            )
        )
        {
            // Known findings are left alone in the same way as rejected ones.
            fixes._known.Add(finding.Location.Record, new DecisionUse(Decision.Reject(finding, reason: ""), place: ""));
        }

        return fixes;
    }

    /// <summary>Whether the fix of a finding may be applied.</summary>
    public bool Allow(Finding finding) =>
        _records.Contains(finding.Location.Record) && _known.At(finding.Location.Record, DecisionTarget.Of(finding)) is null;

    /// <summary>Carries the known spans of a record along edits.</summary>
    /// <param name="after">The record after the edits.</param>
    public void Carry(Record before, Record after, IReadOnlyList<RawEdit> edits)
    {
        var places = new EditOffsets(edits);
        foreach (var use in _known.About(before.Address).Where(use => use.State == DecisionState.Holds && use.IsMadeOn(before)))
        {
            if (CarriedDecision.Along(use, before, after, places, areApplied: false) is { } carried)
                _known.Add(after.Address, carried);
        }
    }
}
