using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Linting.Facts;
using PaperLint.Records;
using PaperLint.Sources;

namespace PaperLint.Fixing;

/// <summary>Passes the records of a stream to the outlet in order, after several workers have fixed them.</summary>
internal sealed class StreamPassage(
    RecordFixPlanner planner,
    DatasetRules dataset,
    RunLedger ledger,
    Outlet outlet,
    Action<FixedRecord> onRecord
)
{
    private readonly FingerprintOrdinals _ordinals = new();
    private readonly List<Notice> _reverted = [];
    private Displacement _displacement;

    public long Records { get; private set; }

    /// <summary>Content that belongs to no record; null for none.</summary>
    public UnassignedValues? Beside { get; private set; }

    /// <summary>The records whose fixes were reverted, and why.</summary>
    public IReadOnlyList<Notice> Reverted => _reverted;

    /// <summary>Finds out which findings are a fact about the whole stream.</summary>
    public SourceFacts Facts { get; } = new();

    public FixCounts Counts { get; private set; } = FixCounts.None;

    /// <summary>Reads until the input ends or an error occurs, which is added to the ledger.</summary>
    public void Run(OpenableDocument document, OrderedBatches batches, ArrivingStream arriving, CancellationToken cancellation)
    {
        var pass = new DocumentPass(document) { Arriving = arriving, OnSkipped = ledger.Add };
        var outcome = pass.Share(batches, batch => batch.ConvertAll(Work), Deliver, cancellation);
        // An error of the target is not the fault of the document.
        outlet.Failure?.Throw();
        Beside = outcome.Beside;
        foreach (var error in outcome.Errors)
            ledger.AddOnce(error);
    }

    private (Profile Profile, SourceMarks Marks, RecordFixPlan Plan) Work(Record record)
    {
        var before = planner.ProfileOf(record);
        var plan = planner.Plan(record, before);
        var profile = ReferenceEquals(plan.Fix.After, record) ? before : planner.ProfileOf(plan.Fix.After);
        dataset.Observe(RecordGlance.Of(plan.Fix.After));
        return (profile, SourceMarks.Of(plan.Fix.After), plan);
    }

    private void Deliver(List<(Profile Profile, SourceMarks Marks, RecordFixPlan Plan)> batch)
    {
        foreach (var (profile, marks, plan) in batch)
        {
            Write(plan);
            Facts.Observe(marks, plan.Fix.Remaining);
            Tell(profile, plan);
            ledger.StopWhenRulesFail();
        }
    }

    private void Write(RecordFixPlan plan)
    {
        var record = plan.Fix.Before;
        foreach (var edit in plan.Fix.Edits)
        {
            outlet.PassOn(edit.Span.Start);
            outlet.Drop(edit.Span.End);
            outlet.Write(edit.NewBytes.Span);
        }

        outlet.PassOn(EndOf(record));
    }

    /// <summary>
    /// The line break after a record is passed on with it, so that programs that read lines need not wait for the next record.
    /// </summary>
    private static long EndOf(Record record)
    {
        var behind = record.Window.Span[(int)(record.Extent.End - record.WindowStart)..];
        var lineBreak =
            behind.StartsWith("\r\n"u8) ? 2
            : behind.StartsWith("\n"u8) || behind.StartsWith("\r"u8) ? 1
            : 0;
        return record.Extent.End + lineBreak;
    }

    private void Tell(Profile profile, RecordFixPlan plan)
    {
        var fix = plan.Fix;
        // Positions already account for the fixes in this record, but not for those in earlier ones.
        var remaining = new List<Finding>();
        foreach (var finding in fix.Remaining.Select(_displacement.Of))
        {
            if (ledger.Includes(finding))
                remaining.Add(_ordinals.Number(finding));
            else
                // The ledger counts findings that are left out.
                ledger.Add(finding);
        }

        _displacement = _displacement.After(fix.Before, fix.After);
        Records++;
        Counts += fix.Counts;
        ledger.Profiles.Add(profile);
        _reverted.AddRange(fix.Problems);
        foreach (var item in plan.SkippedAfter)
            ledger.Add(item);
        foreach (var notice in plan.NoticesAfter)
            ledger.Add(notice);
        remaining.ForEach(ledger.Add);
        onRecord(new FixedRecord(fix, [.. remaining.Where(finding => !SourceFacts.MayHold(finding))]));
    }
}
