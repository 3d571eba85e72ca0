using PaperLint.Analysis;
using PaperLint.Engine.Facts;
using PaperLint.Engine.Linting;
using PaperLint.Engine.Mending;
using PaperLint.Engine.Sources;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>Takes the records of a stream to the outlet, mended by several workers, in their order.</summary>
internal sealed class StreamPassage(RecordMender mender, DatasetRules dataset, RunLedger ledger, Outlet outlet, Action<FixedRecord> onRecord)
{
    private readonly FingerprintOrdinals _ordinals = new();
    private readonly List<Notice> _takenBack = [];
    private Displacement _displacement;

    public long Records { get; private set; }

    /// <summary>What belongs to no record; null for nothing.</summary>
    public ValuesBeside? Beside { get; private set; }

    /// <summary>The records whose repairs were taken back, and why.</summary>
    public IReadOnlyList<Notice> TakenBack => _takenBack;

    /// <summary>What of the findings is a fact about the whole stream.</summary>
    public SourceFacts Facts { get; } = new();

    public FixCounts Counts { get; private set; } = FixCounts.None;

    /// <summary>Reads until the input ends or is broken; the ledger is told of what is wrong with it.</summary>
    public void Run(OpenableDocument document, OrderedBatches batches, ArrivingStream arriving, CancellationToken cancellation)
    {
        var pass = new DocumentPass(document) { Arriving = arriving, OnSkipped = ledger.Add };
        var outcome = pass.Share(batches, batch => batch.ConvertAll(Work), Deliver, cancellation);
        // What is wrong with the target is no fault of the document.
        outlet.Failure?.Throw();
        Beside = outcome.Beside;
        foreach (var error in outcome.Errors)
            ledger.AddOnce(error);
    }

    private (Profile Profile, SourceMarks Marks, Mended Mended) Work(Record record)
    {
        var mended = mender.Mend(record);
        var profile = mender.ProfileOf(mended.Repair.After);
        dataset.Observe(RecordView.Of(mended.Repair.After, profile));
        return (profile, SourceMarks.Of(mended.Repair.After), mended);
    }

    private void Deliver(List<(Profile Profile, SourceMarks Marks, Mended Mended)> batch)
    {
        foreach (var (profile, marks, mended) in batch)
        {
            Write(mended);
            Facts.Observe(marks, mended.Repair.Remaining);
            Tell(profile, mended);
            ledger.StopWhenRulesFail();
        }
    }

    private void Write(Mended mended)
    {
        var record = mended.Repair.Before;
        foreach (var edit in mended.Repair.Edits)
        {
            outlet.PassOn(edit.Span.Start);
            outlet.Drop(edit.Span.End);
            outlet.Write(edit.NewBytes.Span);
        }

        outlet.PassOn(EndOf(record));
    }

    /// <summary>The line break behind a record goes with it, so that who reads lines need not wait for the next record.</summary>
    private static long EndOf(Record record)
    {
        var behind = record.Window.Span[(int)(record.Extent.End - record.WindowStart)..];
        var lineBreak = behind.StartsWith("\r\n"u8) ? 2 : behind.StartsWith("\n"u8) || behind.StartsWith("\r"u8) ? 1 : 0;
        return record.Extent.End + lineBreak;
    }

    private void Tell(Profile profile, Mended mended)
    {
        var repair = mended.Repair;
        // Within the record, places already are those after its own repairs.
        var remaining = new List<Finding>();
        foreach (var finding in repair.Remaining.Select(_displacement.Of))
        {
            if (ledger.Includes(finding))
                remaining.Add(_ordinals.Number(finding));
            else
                // The ledger counts what is left out.
                ledger.Add(finding);
        }

        _displacement = _displacement.After(repair.Before, repair.After);
        Records++;
        Counts += repair.Counts;
        ledger.Profiles.Add(profile);
        _takenBack.AddRange(repair.Problems);
        foreach (var item in mended.SkippedAfter)
            ledger.Add(item);
        foreach (var notice in mended.NoticesAfter)
            ledger.Add(notice);
        remaining.ForEach(ledger.Add);
        onRecord(new FixedRecord(repair, [.. remaining.Where(finding => !SourceFacts.MayHold(finding))]));
    }
}
