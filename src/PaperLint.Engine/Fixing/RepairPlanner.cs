using PaperLint.Engine.Documents;
using PaperLint.Engine.Running;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>Reads a document and decides what to change in it, record by record.</summary>
internal sealed class RepairPlanner(FixOptions options, RecordAnalysis analysis, DocumentPass pass, RunLedger ledger)
{
    public RepairPlan Plan(OpenableDocument document, CancellationToken cancellation)
    {
        var prints = new List<RecordPrint>();
        var repairs = new List<RecordRepair>();
        var problems = new List<SkippedItem>();
        var undone = new FixCounts(0, 0, 0, 0);
        HashingStream? stream = null;
        var examination = pass.Run(
            document,
            () => stream = new HashingStream(document.OpenStream()),
            (record, _) => Repair(record),
            (seen, result) =>
            {
                prints.Add(result.Print);
                undone += new FixCounts(0, result.Repair.HeldBack, result.Repair.Waiting, result.Repair.Reverted);
                problems.AddRange(result.Repair.Problems);
                if (result.Repair.Edits.Count > 0)
                    repairs.Add(result.Repair);
                ledger.StopWhenRulesFail(seen.Skipped);
            },
            cancellation);
        var isWhole = examination.Errors.Count == 0;
        return new RepairPlan(document, isWhole ? stream?.Hash : null, prints, isWhole ? repairs : [], undone, problems, examination);
    }

    /// <summary>The findings of the record as it is, and its repair.</summary>
    private DocumentPass.Result<(RecordPrint Print, RecordRepair Repair)> Repair(Record record)
    {
        var skipped = new List<SkippedItem>();
        var repair = new RecordFixer(options, Analyze, RecordReread.Of).Repair(record);
        return new(repair.Found, skipped, (RecordPrint.Of(record), repair));

        IReadOnlyList<Finding> Analyze(Record version)
        {
            var result = analysis.Analyze(version, analysis.ProfileOf(version));
            skipped.AddRange(result.Skipped.Where(item => !skipped.Contains(item)));
            return result.Findings;
        }
    }
}
