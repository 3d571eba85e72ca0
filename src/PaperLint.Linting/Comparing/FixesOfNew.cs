using PaperLint.Baselines;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Linting.Comparing;

/// <summary>
/// Keeps fixes to what is new: no other place is touched, not even in a record that has both. Serves all threads of one run after the
/// other.
/// </summary>
/// <remarks>
/// A finding is known again by its place in the text of the field. While a field is fixed its known places move along with the edits, as
/// rejections do; what a fix of something new brings to light is new as well.
/// </remarks>
public sealed class FixesOfNew
{
    private readonly HashSet<RecordAddress> _records = [];
    private readonly DecisionIndex<RecordAddress> _known = new(EqualityComparer<RecordAddress>.Default);

    private FixesOfNew() { }

    /// <param name="judged">A run over the same files that knows what is new.</param>
    public static FixesOfNew In(RunResult judged)
    {
        var repairs = new FixesOfNew();
        foreach (var finding in judged.Findings.Where(finding => finding is { Fact: null, State: BaselineState.New }))
            repairs._records.Add(finding.Location.Record);
        foreach (
            var finding in judged.Findings.Where(finding =>
                finding is { Fact: null, State: BaselineState.Unchanged } && repairs._records.Contains(finding.Location.Record)
            )
        )
        {
            // What is known is left alone like what somebody rejected.
            repairs._known.Add(finding.Location.Record, new DecisionUse(Decision.Reject(finding, reason: ""), place: ""));
        }

        return repairs;
    }

    /// <summary>Whether the fix of a finding may be made.</summary>
    public bool Allow(Finding finding) =>
        _records.Contains(finding.Location.Record) && _known.At(finding.Location.Record, DecisionPlace.Of(finding)) is null;

    /// <summary>Carries the known places of a record along some edits.</summary>
    /// <param name="after">The record with the edits.</param>
    public void Carry(Record before, Record after, IReadOnlyList<RawEdit> edits)
    {
        var places = new EditedPlaces(edits);
        foreach (var use in _known.About(before.Address).Where(use => use.State == DecisionState.Holds && use.IsMadeOn(before)))
        {
            if (CarriedDecision.Along(use, before, after, places, areApplied: false) is { } carried)
                _known.Add(after.Address, carried);
        }
    }
}
