using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Storage.Replacing;
using PaperLint.Storage.Spilling;

namespace PaperLint.Fixing.Planning;

/// <summary>Reads a document and decides what to change in it, record by record.</summary>
/// <param name="safely">Plans only the safe fixes of a record.</param>
internal sealed class FixPlanner(
    RecordFixPlanner planner,
    RecordFixPlanner safely,
    DocumentExaminer examiner,
    RunLedger ledger,
    RunSpill spill
)
{
    /// <summary>A change includes its findings and the original text, which takes some kilobytes.</summary>
    private readonly Allowance _changesInMemory = new(spill.FindingsInMemory / 10);

    private readonly Allowance _printsInMemory = new((int)Math.Min(10L * spill.FindingsInMemory, int.MaxValue));
    private readonly RecordPrintFormat _prints = new();
    private readonly RecordChangeFormat _changes = new(spill.Findings);

    /// <summary>How often rules failed in earlier documents; the ledger does not know these failures yet.</summary>
    private int _failures;

    public FixPlan Plan(OpenableDocument document, CancellationToken cancellation)
    {
        var prints = spill.NewList(_prints, _printsInMemory);
        var changes = spill.NewList(_changes, _changesInMemory);
        long count = 0;
        var failures = 0;
        var problems = new List<Notice>();
        var counts = FixCounts.None;
        HashingStream? stream = null;
        var examination = examiner.Run(
            document,
            () => document.TextOf(stream = new HashingStream(document.OpenRaw())),
            PlanRecord,
            (_, result) =>
            {
                prints.Add(result.Print);
                counts += result.Undone;
                problems.AddRange(result.Problems);
                if (result.Change is { } change)
                {
                    changes.Add(change);
                    count += change.Fixed.Count;
                }

                failures += result.Failures;
                ledger.StopWhenRulesFail(_failures + failures);
            },
            cancellation
        );
        _failures += failures;
        var isWhole = examination.Errors.Count == 0;
        var made = new RecordChanges(changes, count);
        return new FixPlan(
            document,
            isWhole ? stream?.Hash : null,
            prints,
            new DocumentFixes(isWhole ? made : made.None(), counts, problems),
            examination
        );
    }

    /// <summary>Finds the findings of a record, and plans its fix.</summary>
    private DocumentExaminer.WorkResult<PlannedRecord> PlanRecord(Record record, Profile profile)
    {
        var plan = planner.Plan(record, profile);
        var fix = plan.Fix;
        return new(
            new CascadeResult(fix.Found, plan.Skipped, plan.Notices),
            new PlannedRecord(
                RecordPrint.Of(record),
                fix.IsChanged ? RecordChange.Of(fix) with { SafeAlone = SafeAlone(record, profile, fix) } : null,
                fix.Counts with
                {
                    Fixed = 0,
                },
                fix.Problems,
                plan.Skipped.Count(item => item.RuleId is not null)
            )
        );
    }

    /// <summary>The safe fixes of a record, to fall back on if the unsafe ones are reverted; null if there is no such fallback.</summary>
    private RecordChange? SafeAlone(Record record, Profile profile, RecordFix fix) =>
        fix.Applied.Any(applied => applied.Finding.Fix is { Safety: FixSafety.Unsafe })
        && safely.Plan(record, profile).Fix is { IsChanged: true } safe
            ? RecordChange.Of(safe)
            : null;

    /// <param name="Failures">On how many rules analysing the record failed.</param>
    private sealed record PlannedRecord(
        RecordPrint Print,
        RecordChange? Change,
        FixCounts Undone,
        IReadOnlyList<Notice> Problems,
        int Failures
    );
}
