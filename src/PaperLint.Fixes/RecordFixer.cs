using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Fixes;

/// <summary>Plans the repair of single records: what to write where, and what will be found then. Writes nothing.</summary>
/// <param name="analyze">
/// Finds what there is in a record, as the cascade reports it; the same for equal records. Nothing may be left out that somebody
/// merely does not want to see: say so in <see cref="FixOptions.MayApply"/>.
/// </param>
/// <param name="reread">
/// The record as its format reads it when the edits are made in the file; null where it would not read as one record.
/// </param>
/// <remarks>
/// A repair depends on the record alone. All safe repairs are made before any unsafe one, so that asking for unsafe ones never
/// changes what the safe ones do. What does not settle is taken back from its stage on, in this record only, and said to be.
/// Instances serve all threads if the functions do.
/// </remarks>
/// <example>
/// <code>
/// var fixer = new RecordFixer(FixOptions.Safe, record => cascade.Run(record, profile, evidence).Findings, Reread);
/// var repair = fixer.Repair(record);
/// foreach (var fix in repair.Applied)
///     Console.WriteLine($"{fix.Finding.Rule.Id}: {fix.Edit.Span.Of(fix.Field.Text.Span)} → {fix.Edit.NewText}");   // LTX0002: \% → %
/// </code>
/// </example>
public sealed class RecordFixer(
    FixOptions options, Func<Record, IReadOnlyList<Finding>> analyze, Func<Record, IReadOnlyList<RawEdit>, Record?> reread)
{
    private readonly Settlement _settlement = new(analyze, reread);

    public RecordRepair Repair(Record record)
    {
        var found = analyze(record);
        var draft = Draft.Of(record, found);
        var problems = new List<SkippedItem>();
        Stage? limit = null;
        draft = Settle(draft, FixOptions.Safe with { MayApply = options.MayApply }, problems, ref limit);
        if (options.Unsafe)
            draft = Settle(draft, options, problems, ref limit);
        var repair = Conclude(draft, found, problems, limit);
        return RepairCheck.Verify(repair, repair.After, repair.Remaining) is { } failure
            ? Unchanged(repair, failure)
            : repair;
    }

    /// <summary>Makes repairs until nothing is left, without the stages from <paramref name="limit"/> on; lowers that until it succeeds.</summary>
    private Draft Settle(Draft start, FixOptions wanted, List<SkippedItem> problems, ref Stage? limit)
    {
        while (true)
        {
            var below = limit;
            var (draft, unsettled) = _settlement.Run(start, finding => IsBelow(finding, below) && wanted.Allows(finding));
            if (unsettled is null)
                return draft;
            problems.Add(unsettled.Problem);
            limit = unsettled.Stage;
        }
    }

    private static bool IsBelow(Finding finding, Stage? limit) => limit is null || finding.Rule.Family.Stage < limit;

    private RecordRepair Conclude(Draft draft, IReadOnlyList<Finding> found, List<SkippedItem> problems, Stage? limit) => new()
    {
        Before = draft.Before,
        After = draft.Now,
        Edits = draft.Edits,
        Applied = draft.Applied(),
        Found = found,
        Remaining = draft.Findings,
        HeldBack = options.Unsafe ? 0 : draft.Findings.Count(finding => finding.Fix is { Safety: FixSafety.Unsafe } && options.MayApply(finding)),
        Waiting = draft.Findings.Count(finding => options.Allows(finding) && IsBelow(finding, limit)),
        Reverted = draft.Findings.Count(finding => options.Allows(finding) && !IsBelow(finding, limit)),
        Problems = problems,
    };

    private RecordRepair Unchanged(RecordRepair repair, string failure) => repair with
    {
        After = repair.Before,
        Edits = [],
        Applied = [],
        Remaining = repair.Found,
        HeldBack = options.Unsafe ? 0 : repair.Found.Count(finding => finding.Fix is { Safety: FixSafety.Unsafe } && options.MayApply(finding)),
        Waiting = 0,
        Reverted = repair.Found.Count(options.Allows),
        Problems = [.. repair.Problems, new SkippedItem(repair.Before.Address.Path, repair.Before.Pointer, null, failure)],
    };
}
