using PaperLint.Analysis;
using PaperLint.Engine.Documents;
using PaperLint.Engine.Running;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>Reads a document and decides what to change in it, record by record.</summary>
internal sealed class RepairPlanner(RecordMender mender, DocumentPass pass, RunLedger ledger)
{
    /// <summary>Of the documents so far, which the ledger has not heard of yet.</summary>
    private readonly List<SkippedItem> _failures = [];

    public RepairPlan Plan(OpenableDocument document, CancellationToken cancellation)
    {
        var prints = new List<RecordPrint>();
        var repairs = new List<RecordRepair>();
        var problems = new List<Notice>();
        var undone = FixCounts.None;
        HashingStream? stream = null;
        var examination = pass.Run(
            document,
            () => document.TextOf(stream = new HashingStream(document.OpenRaw())),
            (record, _) => Repair(record),
            (seen, result) =>
            {
                prints.Add(result.Print);
                undone += FixCounts.Of(result.Repair) with { Fixed = 0 };
                problems.AddRange(result.Repair.Problems);
                if (result.Repair.Edits.Count > 0)
                    repairs.Add(result.Repair with { Before = result.Repair.Before.Detached() });
                if (seen.Skipped.Count > 0)
                    ledger.StopWhenRulesFail([.. _failures, .. seen.Skipped]);
            },
            cancellation);
        _failures.AddRange(examination.Skipped.Where(item => item.RuleId is not null));
        var isWhole = examination.Errors.Count == 0;
        return new RepairPlan(document, isWhole ? stream?.Hash : null, prints, isWhole ? repairs : [], undone, problems, examination);
    }

    /// <summary>The findings of the record as it is, and its repair.</summary>
    private DocumentPass.Result<(RecordPrint Print, RecordRepair Repair)> Repair(Record record)
    {
        var mended = mender.Mend(record);
        return new(new CascadeResult(mended.Repair.Found, mended.Skipped, mended.Notices), (RecordPrint.Of(record), mended.Repair));
    }
}
