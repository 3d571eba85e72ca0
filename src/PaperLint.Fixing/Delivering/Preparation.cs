using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixing.Planning;
using PaperLint.Sources;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;
using PaperLint.Text;

namespace PaperLint.Fixing.Delivering;

/// <summary>Takes a document from its plan to a checked draft, reverting fixes that fail the check.</summary>
internal sealed class Preparation(FixPlanner planner, FixCheck check, DocumentExaminer examiner, Delivery delivery)
{
    /// <summary>After this many drafts, all fixes of the document are reverted instead of single ones.</summary>
    private const int MostDrafts = 6;

    private readonly HashSet<string> _swept = new(StringComparer.Ordinal);

    public PreparedDocument Prepare(OpenableDocument document, CancellationToken cancellation)
    {
        var plan = planner.Plan(document, cancellation);
        if (plan.Hash is null || (plan.Fixes.Changes.Count == 0 && !delivery.WantsEveryDocument))
            return new PreparedDocument(document, plan.Hash, plan.Fixes, null, plan.Examination);
        try
        {
            return Draft(plan, cancellation);
        }
        catch (InputException error)
        {
            return Untouched(plan, error, cancellation);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return Untouched(plan, FileReplacement.CannotWrite(document.Document.Path, error), cancellation);
        }
    }

    /// <summary>The document without changes, and the reason why it is left unchanged.</summary>
    public PreparedDocument Untouched(FixPlan plan, InputException reason, CancellationToken cancellation) =>
        Untouched(plan.Document, plan.Hash, plan.Fixes, reason, cancellation);

    public PreparedDocument Untouched(PreparedDocument prepared, InputException reason, CancellationToken cancellation) =>
        Untouched(prepared.Document, prepared.Hash, prepared.Fixes, reason, cancellation);

    private PreparedDocument Untouched(
        OpenableDocument document,
        string? hash,
        DocumentFixes fixes,
        InputException reason,
        CancellationToken cancellation
    )
    {
        var examination = examiner.Examine(document, document.OpenStream, cancellation);
        // If the document cannot be read any more either, the reason covers that.
        examination.Errors.Clear();
        examination.Errors.AddRange(reason.Errors);
        return new PreparedDocument(document, hash, fixes.None(), null, examination);
    }

    private PreparedDocument Draft(FixPlan plan, CancellationToken cancellation)
    {
        // Either the document or its draft will be examined again.
        plan.Examination.Findings.Clear();
        var folder = delivery.FolderFor(plan.Document);
        if (_swept.Add(folder))
            DraftName.SweepStale(folder);
        var changes = plan.Fixes.Changes;
        var problems = new List<Notice>(plan.Fixes.Problems);
        for (var drafts = 1; ; drafts++)
        {
            if (changes.Count == 0 && !delivery.WantsEveryDocument)
                return Prepared(null, examiner.Examine(plan.Document, plan.Document.OpenStream, cancellation));
            var draft = Storage.Replacing.Draft.Write(
                folder,
                plan.Document.OpenRaw,
                plan.Document.Layers,
                changes.SelectMany(change => change.Edits).Select(edit => edit.Raw),
                cancellation,
                delivery.ModeFor(plan.Document)
            );
            var isKept = false;
            try
            {
                if (draft.Copy.Read.Sha256 != plan.Hash)
                    throw FileReplacement.Changed(plan.Document.Document.Path);
                delivery.Accept(plan.Document, draft);
                var result = check.Check(plan, changes, () => plan.Document.TextOf(draft.Open()), cancellation);
                isKept = result.IsSound;
                if (isKept)
                    return Prepared(draft, result.Examination);
                result.Examination.Findings.Clear();
                changes = Revert(plan, changes, result, isLast: drafts == MostDrafts, problems);
            }
            finally
            {
                if (!isKept)
                    draft.Dispose();
            }
        }

        PreparedDocument Prepared(Draft? draft, Examination examination)
        {
            plan.Prints.Clear();
            var counts = plan.Fixes.Counts + new FixCounts(changes.Fixed, 0, 0, plan.Fixes.Changes.Fixed - changes.Fixed);
            return new PreparedDocument(plan.Document, plan.Hash, new DocumentFixes(changes, counts, problems), draft, examination)
            {
                ProfilesBefore = draft is null ? null : plan.Examination.Profiles,
            };
        }
    }

    private static RecordChanges Revert(FixPlan plan, RecordChanges changes, FixCheckResult result, bool isLast, List<Notice> problems)
    {
        // Nothing is left to revert, but the copy still reads differently, so the file has changed since it was first read.
        if (changes.Count == 0)
            throw FileReplacement.Changed(plan.Document.Document.Path);
        var everything = isLast || result.Failures.Count == 0;
        var reverted = new List<RecordChange>();
        var reduced = new List<RecordChange>();
        foreach (var change in changes)
        {
            var failure = result.Failures.GetValueOrDefault(change.Row);
            if (failure is null && !everything)
                continue;
            var safe = everything ? null : change.SafeAlone;
            if (!everything)
                (safe is null ? reverted : reduced).Add(change);
            problems.Add(
                new Notice(
                    plan.Document.Document.Path,
                    change.Pointer,
                    $"The {(safe is null ? "" : "unsafe ")}fixes of {RulesOf(change, onlyUnsafe: safe is not null)} were reverted. {failure ?? "The rest of the file would no longer read the same."}"
                )
            );
        }

        return everything ? changes.None() : changes.Without(reverted, reduced);
    }

    private static string RulesOf(RecordChange change, bool onlyUnsafe) =>
        string.Join(
            ", ",
            change
                .Fixed.Select(one => one.Finding)
                .Where(finding => !onlyUnsafe || finding.Fix is { Safety: FixSafety.Unsafe })
                .Select(finding => finding.Rule.Id)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
