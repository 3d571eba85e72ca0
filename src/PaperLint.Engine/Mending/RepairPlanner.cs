using PaperLint.Analysis;
using PaperLint.Engine.Linting;
using PaperLint.Engine.Replacing;
using PaperLint.Engine.Sources;
using PaperLint.Engine.Spilling;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Records;

namespace PaperLint.Engine.Mending;

/// <summary>Reads a document and decides what to change in it, record by record.</summary>
/// <param name="safely">Plans only the safe repairs of a record.</param>
internal sealed class RepairPlanner(
    RecordMender mender, RecordMender safely, DocumentExaminer examiner, RunLedger ledger, RunSpill spill)
{
    /// <summary>A change holds its findings and what there was before: some kilobytes.</summary>
    private readonly Allowance _changesInMemory = new(spill.FindingsInMemory / 10);

    private readonly Allowance _printsInMemory = new((int)Math.Min(10L * spill.FindingsInMemory, int.MaxValue));
    private readonly RecordPrintFormat _prints = new();
    private readonly RecordChangeFormat _changes = new(spill.Findings);

    /// <summary>How often rules failed in the documents so far, which the ledger has not heard of yet.</summary>
    private int _failures;

    public RepairPlan Plan(OpenableDocument document, CancellationToken cancellation)
    {
        var prints = spill.NewList(_prints, _printsInMemory);
        var changes = spill.NewList(_changes, _changesInMemory);
        long mended = 0;
        var failures = 0;
        var problems = new List<Notice>();
        var counts = FixCounts.None;
        HashingStream? stream = null;
        var examination = examiner.Run(
            document,
            () => document.TextOf(stream = new HashingStream(document.OpenRaw())),
            (record, _) => Repair(record),
            (_, result) =>
            {
                prints.Add(result.Print);
                counts += result.Undone;
                problems.AddRange(result.Problems);
                if (result.Change is { } change)
                {
                    changes.Add(change);
                    mended += change.Fixed.Count;
                }

                failures += result.Failures;
                ledger.StopWhenRulesFail(_failures + failures);
            },
            cancellation);
        _failures += failures;
        var isWhole = examination.Errors.Count == 0;
        var made = new RecordChanges(changes, mended);
        return new RepairPlan(document, isWhole ? stream?.Hash : null, prints, new DocumentFixes(isWhole ? made : made.None(), counts, problems), examination);
    }

    /// <summary>The findings of the record as it is, and its repair.</summary>
    private DocumentExaminer.WorkResult<PlannedRecord> Repair(Record record)
    {
        var mended = mender.Mend(record);
        var repair = mended.Repair;
        return new(new CascadeResult(repair.Found, mended.Skipped, mended.Notices), new PlannedRecord(
            RecordPrint.Of(record),
            repair.IsChanged ? RecordChange.Of(repair) with { SafeAlone = SafeAlone(record, repair) } : null,
            repair.Counts with { Fixed = 0 },
            repair.Problems,
            mended.Skipped.Count(item => item.RuleId is not null)));
    }

    /// <summary>The safe repairs of a record, which may stand without the unsafe ones; null where there is no such difference.</summary>
    private RecordChange? SafeAlone(Record record, RecordRepair repair) =>
        repair.Applied.Any(applied => applied.Finding.Fix is { Safety: FixSafety.Unsafe }) && safely.Mend(record).Repair is { IsChanged: true } safe
            ? RecordChange.Of(safe)
            : null;

    /// <param name="Failures">How many rules could not examine it.</param>
    private sealed record PlannedRecord(
        RecordPrint Print, RecordChange? Change, FixCounts Undone, IReadOnlyList<Notice> Problems, int Failures);
}
