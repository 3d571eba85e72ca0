using System.Collections.Concurrent;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting;
using PaperLint.Linting.Facts;
using PaperLint.Records;
using PaperLint.Storage.Spilling;

namespace PaperLint.Fixing.Planning;

/// <summary>The results of one pass over one document. They count only if the document is kept in this form.</summary>
internal sealed class Examination(SurveyPool surveys, SpillingList<Finding> findings)
{
    public SurveyPool Surveys { get; } = surveys;

    public ProfileTally Profiles { get; } = new();

    public SpillingList<Finding> Findings { get; } = findings;

    /// <summary>Finds out which findings are a fact about the whole document.</summary>
    public SourceFacts Facts { get; } = new();

    public SkippedTally Skipped { get; } = new();

    public List<Notice> Notices { get; } = [];

    /// <summary>Decisions about the text as it was read.</summary>
    public ConcurrentBag<DecisionUse> Decisions { get; } = [];

    public List<InputError> Errors { get; } = [];

    public long Records { get; set; }

    /// <summary>Content that belongs to no record; null for none.</summary>
    public UnassignedValues? Beside { get; set; }

    /// <summary>Moves everything to the ledger, which holds the findings from then on.</summary>
    public void CountIn(Document document, RunLedger ledger, DatasetRules dataset)
    {
        ledger.Profiles.Add(Profiles);
        foreach (var item in Skipped.Kept.Distinct())
            ledger.Add(item);
        foreach (var more in Skipped.Beyond)
            ledger.Add(more);
        foreach (var notice in Notices)
            ledger.Add(notice);
        foreach (var finding in Findings)
            ledger.Add(finding);
        Findings.Clear();
        ledger.ConcludeFacts(Facts.Conclude(), ledger.AddDirectly);
        ledger.Add(Errors);
        ledger.Add(document, Records, Beside);
        dataset.Take(Surveys);
    }
}
