using System.Collections.Concurrent;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting.Caching;
using PaperLint.Linting.Facts;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Storage.Caching;

namespace PaperLint.Linting;

/// <summary>Lints the documents of a run one by one, or takes over what an earlier run has found in them.</summary>
/// <param name="ledger">Receives the same in both cases.</param>
internal sealed class DocumentLinting(
    RecordAnalysis analysis,
    ProfilePlans plans,
    OrderedBatches batches,
    DatasetRules dataset,
    KnownResults known,
    RunLedger ledger
)
{
    /// <summary>With more decisions than this, a result is not stored, because too much would have to be read again.</summary>
    private const int MostDecided = 10_000;

    public void Examine(OpenableDocument document, CancellationToken cancellation)
    {
        var slot = known.SlotOf(document);
        using (var stored = slot?.Find(cancellation))
        {
            if (stored is not null)
            {
                TakeOver(stored, document, cancellation);
                return;
            }
        }

        using var draft = slot?.Begin() is { } entry ? new ResultDraft(entry, FindRule(document.Document)) : null;
        Lint(document, draft, cancellation);
    }

    private void TakeOver(CacheEntry stored, OpenableDocument openable, CancellationToken cancellation)
    {
        var document = openable.Document;
        if (Read(stored, document) is not { } totals)
        {
            // What has been taken over cannot be taken back; and what its findings have in common is unknown.
            ledger.ConcludeFacts(new SourceFacts().Conclude(), ledger.AddDirectly);
            ledger.Add(
                new InputError(
                    document.Path,
                    null,
                    "What an earlier run found in this file could not be read to its end.",
                    "Delete what is stored with 'paperlint clean', or use --no-cache."
                )
            );
            return;
        }

        foreach (var profile in totals.Profiles)
            ledger.Profiles.Add(profile);
        foreach (var plan in totals.Plans)
            analysis.Suppressions.Use(PlanOf(document, plan));
        analysis.Suppressions.Examine(document.Path, totals.Suppressions);
        // Whether a decision holds depends on the text that it was made on, so those few records are read again.
        if (!totals.Decided.IsEmpty)
            ledger.Add(new DocumentPass(openable).VisitRows(totals.Decided, analysis.Suppressions.ExamineDecisions, cancellation).Errors);
        Conclude(document, totals);
    }

    /// <returns>Null if the result cannot be read, although it was checked: it has changed since, or the disk fails.</returns>
    private DocumentTotals? Read(CacheEntry stored, Document document)
    {
        var result = new StoredResult(stored, FindRule(document))
        {
            OnFinding = ledger.Add,
            OnSkipped = ledger.Add,
            OnNotice = ledger.Add,
        };
        using var surveys = dataset.Borrow();
        try
        {
            return result.Read(document.Path, surveys.All);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <param name="draft">Receives the result, too; null if it is not stored.</param>
    private void Lint(OpenableDocument document, ResultDraft? draft, CancellationToken cancellation)
    {
        long records = 0;
        var facts = new SourceFacts();
        var profiles = new ProfileTally();
        var surveys = draft is null ? dataset.Surveys : dataset.NewPool();
        var uses = draft is not null && analysis.Suppressions.MayConcern(document.Document.Path) ? new DocumentUses() : null;
        var idle = new ConcurrentBag<RecordScan>();
        MarkedStream? marked = null;
        var pass = new DocumentPass(document)
        {
            OnSkipped = Skip,
            // Exactly the bytes that are linted are marked, so the result belongs to them, even if the file changes meanwhile.
            OpenText = draft is null
                ? document.OpenStream
                : () => document.TextOf(marked = new MarkedStream(document.OpenRaw(), ContentMark.New())),
            ReadsLastByte = draft is not null,
        };
        var outcome = pass.Scan(batches, Scan, Deliver, cancellation);
        ledger.Add(outcome.Errors);
        var totals = new DocumentTotals(
            records,
            outcome.Beside,
            profiles.ToCounts(),
            [.. draft?.Plans ?? []],
            facts.Conclude(),
            uses is null ? [] : analysis.Suppressions.ExaminedIn(document.Document.Path, uses),
            [.. uses?.Decided ?? []]
        );
        Conclude(document.Document, totals);
        if (draft is null)
            return;
        var observed = surveys.Merge();
        // What ended early is no result; and if a layer has left a part of the file unread, nothing is known about that part.
        if (outcome.Failure is null && marked?.Mark is { } content && totals.Decided.Length <= MostDecided)
        {
            foreach (var (number, survey) in observed.Index())
                draft.Add(number, survey);
            draft.Complete(totals, content);
        }

        dataset.Take(observed);

        List<ScannedRecord> Scan(RecordReader reader)
        {
            // It remembers what it has seen, so that it serves one part of the document after the other.
            if (!idle.TryTake(out var scan))
                scan = analysis.ScanOf(document.Document, uses);
            var results = new List<ScannedRecord>();
            using (var loan = surveys.Borrow())
            {
                while (reader.TryGlance(out var record))
                {
                    loan.Observe(record);
                    results.Add(scan.Scan(record));
                }
            }

            idle.Add(scan);
            return results;
        }

        void Note(ScannedRecord record)
        {
            profiles.Add(record.Profile);
            draft.Begin(new UsedPlan(record.Choice, record.Profile.Name));
        }

        void Skip(SkippedItem item)
        {
            ledger.Add(item);
            draft?.Add(item);
        }

        void Deliver(List<ScannedRecord> results)
        {
            records += results.Count;
            foreach (var record in results)
            {
                var result = record.Result;
                facts.Observe(record.Marks, result.Findings);
                ledger.Profiles.Add(record.Profile);
                if (draft is not null)
                    Note(record);
                // A rule or a protector that fails is a bug, or the machine's fault: the next run should try again.
                if (result.Skipped.Count > 0)
                    draft?.GiveUp();
                foreach (var item in result.Skipped)
                    Skip(item);
                foreach (var notice in result.Notices)
                {
                    ledger.Add(notice);
                    draft?.Add(notice);
                }

                foreach (var finding in result.Findings)
                {
                    ledger.Add(finding);
                    draft?.Add(finding);
                }
            }

            ledger.StopWhenRulesFail();
        }
    }

    private void Conclude(Document document, DocumentTotals totals)
    {
        ledger.ConcludeFacts(totals.Facts, ledger.AddDirectly);
        ledger.Add(document, totals.Records, totals.Beside);
    }

    private ProfilePlan PlanOf(Document document, UsedPlan plan) => plans.For(document, plan.Choice, new Profile(plan.Profile, ""));

    private Func<UsedPlan, string, RuleInfo?> FindRule(Document document) =>
        (plan, id) => PlanOf(document, plan).Rules.FirstOrDefault(rule => rule.Info.Id == id)?.Info;
}
