using PaperLint.Engine.Documents;
using PaperLint.Findings;
using PaperLint.Fixes;

namespace PaperLint.Engine.Fixing;

/// <summary>Takes a document from the plan to a sound draft: whatever does not stand up when it is read again is taken back.</summary>
/// <param name="safely">Mends without the unsafe repairs.</param>
internal sealed class Preparation(RepairPlanner planner, RecordMender safely, RepairReview review, DocumentPass pass, Delivery delivery)
{
    /// <summary>So often single repairs are taken back; then all of the document's are.</summary>
    private const int MostDrafts = 6;

    private readonly HashSet<string> _swept = new(StringComparer.Ordinal);

    public PreparedDocument Prepare(OpenableDocument document, CancellationToken cancellation)
    {
        var plan = planner.Plan(document, cancellation);
        if (plan.Hash is null || (plan.Repairs.Count == 0 && !delivery.WantsEveryDocument))
            return new PreparedDocument(document, plan.Hash, [], null, plan.Undone, plan.Problems, plan.Examination);
        try
        {
            return Draft(plan, cancellation);
        }
        catch (InputException error)
        {
            return Untouched(plan, error, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Untouched(plan, FileReplacement.CannotWrite(document.Document.Path, error), cancellation);
        }
    }

    /// <summary>The document as it is, with the reason why it stays so.</summary>
    public PreparedDocument Untouched(RepairPlan plan, InputException reason, CancellationToken cancellation) =>
        Untouched(plan.Document, plan.Hash, plan.Undone, plan.Problems, reason, cancellation);

    public PreparedDocument Untouched(PreparedDocument prepared, InputException reason, CancellationToken cancellation) =>
        Untouched(prepared.Document, prepared.Hash, prepared.Counts with { Fixed = 0 }, prepared.Problems, reason, cancellation);

    private PreparedDocument Untouched(
        OpenableDocument document, string? hash, FixCounts counts, IReadOnlyList<Notice> problems, InputException reason, CancellationToken cancellation)
    {
        var examination = pass.Examine(document, document.OpenStream, cancellation);
        // Where it cannot be read any more either, the reason says why.
        examination.Errors.Clear();
        examination.Errors.AddRange(reason.Errors);
        return new PreparedDocument(document, hash, [], null, counts, problems, examination);
    }

    private PreparedDocument Draft(RepairPlan plan, CancellationToken cancellation)
    {
        var folder = delivery.FolderFor(plan.Document);
        if (_swept.Add(folder))
            DraftName.SweepStale(folder);
        var repairs = plan.Repairs;
        var problems = new List<Notice>(plan.Problems);
        for (var drafts = 1; ; drafts++)
        {
            if (repairs.Count == 0 && !delivery.WantsEveryDocument)
                return Prepared(null, pass.Examine(plan.Document, plan.Document.OpenStream, cancellation));
            var draft = Fixing.Draft.Write(folder, plan.Document.OpenRaw, plan.Document.Layers, repairs.SelectMany(repair => repair.Edits), cancellation);
            var isKept = false;
            try
            {
                if (draft.Copy.Read.Sha256 != plan.Hash)
                    throw FileReplacement.Changed(plan.Document.Document.Path);
                var result = review.Review(plan, repairs, () => plan.Document.TextOf(draft.Open()), cancellation);
                isKept = result.IsSound;
                if (isKept)
                    return Prepared(draft, result.Examination);
                repairs = TakeBack(plan, repairs, result, isLast: drafts == MostDrafts, problems);
            }
            finally
            {
                if (!isKept)
                    draft.Dispose();
            }
        }

        PreparedDocument Prepared(Draft? draft, Examination examination)
        {
            var made = repairs.Sum(repair => FixCounts.Of(repair).Fixed);
            var planned = plan.Repairs.Sum(repair => FixCounts.Of(repair).Fixed);
            var counts = plan.Undone + new FixCounts(made, 0, 0, planned - made);
            return new PreparedDocument(plan.Document, plan.Hash, repairs, draft, counts, problems, examination);
        }
    }

    private List<RecordRepair> TakeBack(
        RepairPlan plan, IReadOnlyList<RecordRepair> repairs, ReviewResult result, bool isLast, List<Notice> problems)
    {
        // Nothing left to take back, and the copy still reads otherwise: it is not a copy of what was read first.
        if (repairs.Count == 0)
            throw FileReplacement.Changed(plan.Document.Document.Path);
        var everything = isLast || result.Failures.Count == 0;
        var kept = new List<RecordRepair>();
        foreach (var repair in repairs)
        {
            var failure = result.Failures.GetValueOrDefault(repair.Before.Address.Row);
            if (failure is null && !everything)
            {
                kept.Add(repair);
                continue;
            }

            var safe = everything ? null : SafeAlone(repair);
            if (safe is not null)
                kept.Add(safe);
            problems.Add(new Notice(
                plan.Document.Document.Path,
                repair.Before.Pointer,
                $"The {(safe is null ? "" : "unsafe ")}repairs of {RulesOf(repair, onlyUnsafe: safe is not null)} were taken back. {failure ?? "The file would no longer read as it did."}"));
        }

        return kept;
    }

    /// <summary>The safe repairs of a record, which may stand without the unsafe ones; null where there is no such difference.</summary>
    private RecordRepair? SafeAlone(RecordRepair repair) =>
        repair.Applied.Any(IsUnsafe) && safely.Mend(repair.Before).Repair is { IsChanged: true } safe ? safe : null;

    private static string RulesOf(RecordRepair repair, bool onlyUnsafe) => string.Join(
        ", ",
        repair.Applied.Where(applied => !onlyUnsafe || IsUnsafe(applied)).Select(applied => applied.Finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));

    private static bool IsUnsafe(AppliedFix applied) => applied.Finding.Fix is { Safety: FixSafety.Unsafe };
}
