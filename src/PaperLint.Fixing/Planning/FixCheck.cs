using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Records;

namespace PaperLint.Fixing.Planning;

/// <summary>Reads and lints a fixed document again, and compares it with its plan.</summary>
internal sealed class FixCheck(RecordAnalysis analysis, DocumentExaminer examiner)
{
    /// <param name="made">The changes of the plan that were applied.</param>
    /// <param name="open">Opens the fixed document.</param>
    public FixCheckResult Check(FixPlan plan, RecordChanges made, Func<Stream> open, CancellationToken cancellation)
    {
        var failures = new Dictionary<long, string>();
        long? brokenAt = null;
        long lastRow = 0;
        using var prints = plan.Prints.GetEnumerator();
        using var changes = made.GetEnumerator();
        var hasPrint = prints.MoveNext();
        var hasChange = changes.MoveNext();
        var examination = examiner.Run(plan.Document, open, Read, Compare, cancellation);
        // There are fewer records than planned, but these are as planned.
        if (brokenAt is null && hasPrint)
            brokenAt = prints.Current.Row;
        if (brokenAt is { } row)
            Blame(row, made, failures);
        return new FixCheckResult(examination, failures, brokenAt is not null || examination.Errors.Count > 0);

        void Compare(Examination seen, ReadRecord read)
        {
            // After the first record that is not the planned one, row numbers mean nothing.
            if (brokenAt is not null)
                return;
            var planned = hasPrint ? prints.Current : default;
            var change = hasPrint && hasChange && changes.Current.Row == planned.Row ? changes.Current : null;
            if (!hasPrint || read.Print.Row != planned.Row || (change is null && read.Print != planned))
            {
                brokenAt = hasPrint ? planned.Row : lastRow;
                return;
            }

            if (change?.Expectation.Verify(read.Record, read.Findings) is { } failure)
                failures.Add(planned.Row, failure);
            lastRow = planned.Row;
            hasPrint = prints.MoveNext();
            if (change is not null)
                hasChange = changes.MoveNext();
        }
    }

    private DocumentExaminer.WorkResult<ReadRecord> Read(Record record, Profile profile)
    {
        var result = analysis.Analyze(record, profile);
        return new(result, new ReadRecord(record, RecordPrint.Of(record), result.Findings));
    }

    /// <summary>If an unchanged record reads differently, the fixes directly before and after it are to blame.</summary>
    private static void Blame(long row, RecordChanges made, Dictionary<long, string> failures)
    {
        const string Failure = "The surrounding records would no longer read the same.";
        RecordChange? before = null;
        foreach (var change in made)
        {
            if (change.Row > row)
            {
                failures.TryAdd(change.Row, Failure);
                break;
            }

            before = change;
        }

        if (before is not null)
            failures.TryAdd(before.Row, Failure);
    }

    private readonly record struct ReadRecord(Record Record, RecordPrint Print, IReadOnlyList<Finding> Findings);
}

/// <param name="Failures">Why fixes must be reverted, by row, each a sentence.</param>
/// <param name="IsBroken">Whether the document no longer reads as planned.</param>
internal sealed record FixCheckResult(Examination Examination, IReadOnlyDictionary<long, string> Failures, bool IsBroken)
{
    public bool IsSound => Failures.Count == 0 && !IsBroken;
}
