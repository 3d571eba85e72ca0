using PaperLint.Engine.Running;
using PaperLint.Fixes;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>Reads and lints a repaired document again, beside the plan it was made by.</summary>
internal sealed class RepairReview(RecordAnalysis analysis, DocumentPass pass)
{
    /// <param name="repairs">Those of the plan that were made.</param>
    /// <param name="open">Gives the repaired document.</param>
    public ReviewResult Review(RepairPlan plan, IReadOnlyList<RecordRepair> repairs, Func<Stream> open, CancellationToken cancellation)
    {
        var byRow = repairs.ToDictionary(repair => repair.Before.Address.Row);
        var failures = new Dictionary<long, string>();
        long? brokenAt = null;
        var next = 0;
        var examination = pass.Run(plan.Document, open, (record, profile) => Check(record, profile, byRow), Compare, cancellation);
        if (brokenAt is null && examination.Records != plan.Prints.Count)
            brokenAt = plan.Prints.Count == 0 ? 0 : plan.Prints[Math.Min(next, plan.Prints.Count - 1)].Row;
        if (brokenAt is { } row)
            Blame(row, repairs, failures);
        return new ReviewResult(examination, failures, brokenAt is not null || examination.Errors.Count > 0);

        void Compare(Examination seen, (RecordPrint Print, string? Failure) result)
        {
            // Behind the first record that is another one than planned, rows mean nothing.
            if (brokenAt is not null)
                return;
            var planned = next < plan.Prints.Count ? plan.Prints[next] : default;
            var isRepaired = byRow.ContainsKey(planned.Row);
            if (next >= plan.Prints.Count || result.Print.Row != planned.Row || (!isRepaired && result.Print != planned))
                brokenAt = planned.Row;
            else if (result.Failure is { } failure)
                failures.Add(planned.Row, failure);
            next++;
        }
    }

    private DocumentPass.Result<(RecordPrint Print, string? Failure)> Check(
        Record record, Profile profile, Dictionary<long, RecordRepair> repairs)
    {
        var result = analysis.Analyze(record, profile);
        var failure = repairs.TryGetValue(record.Address.Row, out var repair) ? RepairCheck.Verify(repair, record, result.Findings) : null;
        return new(result, (RecordPrint.Of(record), failure));
    }

    /// <summary>A record that nobody edited reads differently: the repairs right before and after it are at fault.</summary>
    private static void Blame(long row, IReadOnlyList<RecordRepair> repairs, Dictionary<long, string> failures)
    {
        const string Failure = "The records around it would no longer read as they did.";
        if (repairs.LastOrDefault(repair => repair.Before.Address.Row <= row) is { } before)
            failures.TryAdd(before.Before.Address.Row, Failure);
        if (repairs.FirstOrDefault(repair => repair.Before.Address.Row > row) is { } after)
            failures.TryAdd(after.Before.Address.Row, Failure);
    }
}

/// <param name="Failures">Why repairs must be taken back, by row, each a sentence.</param>
/// <param name="IsBroken">Whether the document no longer reads as planned.</param>
internal sealed record ReviewResult(Examination Examination, IReadOnlyDictionary<long, string> Failures, bool IsBroken)
{
    public bool IsSound => Failures.Count == 0 && !IsBroken;
}
