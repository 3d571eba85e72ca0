using System.Diagnostics;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting.Facts;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Storage.Spilling;

namespace PaperLint.Linting;

/// <summary>Collects the results of a run, and makes the final result.</summary>
/// <param name="findings">Stores the findings; it is disposed with the result.</param>
public sealed class RunLedger(
    LintOptions options,
    RecordAnalysis analysis,
    DocumentIntake intake,
    IEnumerable<InputError> errors,
    FindingStore findings
)
{
    /// <summary>If rules fail on this many records, something is wrong with the rules, not with the data.</summary>
    private const int MostFailures = 100;

    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<DocumentSummary> _documents = [];
    private readonly SkippedTally _skipped = new();
    private readonly List<Notice> _notices = [];
    private readonly List<Remark> _remarks = [];
    private readonly List<InputError> _errors = [.. errors, .. intake.Errors];

    /// <summary>Findings of the current document that may turn out to be part of a fact.</summary>
    private readonly SpillingList<Finding> _held = findings.NewList();
    private int _failures;
    private readonly Dictionary<Severity, long> _rejected = [];
    private long _suppressed;

    public ProfileTally Profiles { get; } = new();

    /// <summary>Whether rules failed so often that the run must end.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>The findings of severity error, in report order, individually even if they are part of a fact.</summary>
    public IEnumerable<Finding> ErrorsOfRecords => findings.Single.Where(finding => finding.Severity == Severity.Error);

    /// <summary>Adds a finding of a record of the current document; <see cref="ConcludeFacts"/> must follow the last one.</summary>
    public void Add(Finding finding)
    {
        if (!IsSelected(finding))
            return;
        if (analysis.Suppressions.Cover(finding))
            Suppress(finding);
        else if (SourceFacts.MayHold(finding))
            _held.Add(finding);
        else
            findings.Add(finding);
    }

    /// <summary>Adds a finding that cannot be part of a fact, or is already final.</summary>
    public void AddDirectly(Finding finding)
    {
        if (!IsSelected(finding))
            return;
        if (analysis.Suppressions.Cover(finding))
            Suppress(finding);
        else
            findings.Add(finding);
    }

    private void Suppress(Finding finding)
    {
        _suppressed++;
        if (options.KeepsSuppressed)
            findings.AddSuppressed(finding);
        if (options.Decisions?.Rejects(finding) == true)
            _rejected[finding.Severity] = _rejected.GetValueOrDefault(finding.Severity) + 1;
    }

    /// <summary>Decides, after the last record of a document, which of its findings are one fact.</summary>
    /// <param name="report">Receives the facts and the findings that stay individual, in no particular order.</param>
    public void ConcludeFacts(SourceConclusion facts, Action<Finding> report)
    {
        foreach (var fact in facts.Separate(_held, report, KeepMember))
            report(fact);
        Add(facts.Remarks);
        _held.Clear();
    }

    /// <inheritdoc cref="FindingStore.AddMember"/>
    private void KeepMember(Finding finding)
    {
        if (finding.Severity == Severity.Error || options.KeepsMembers)
            findings.AddMember(finding);
    }

    /// <summary>Whether a finding is reported.</summary>
    public bool Includes(Finding finding) => IsSelected(finding) && !analysis.Suppressions.Cover(finding);

    private bool IsSelected(Finding finding) => options.Selection.Includes(finding.Rule);

    public void Add(SkippedItem item)
    {
        _skipped.Add(WithAcceptance(item));
        _failures += item.RuleId is null ? 0 : 1;
    }

    public void Add(SkippedCount more) => _skipped.Add(more with { First = WithAcceptance(more.First) });

    private SkippedItem WithAcceptance(SkippedItem item) =>
        options.AcceptsSkipped && item.RuleId is null ? item with { IsAccepted = true } : item;

    public void Add(Notice notice) => _notices.Add(notice);

    public void Add(IEnumerable<Remark> remarks) => _remarks.AddRange(remarks);

    public void Add(InputError error) => _errors.Add(error);

    public void Add(IEnumerable<InputError> errors) => _errors.AddRange(errors);

    /// <summary>Adds an error unless it has been added already.</summary>
    public void AddOnce(InputError error)
    {
        if (!_errors.Contains(error))
            _errors.Add(error);
    }

    /// <summary>Adds a document, after the last of its findings.</summary>
    /// <param name="beside">Content that belongs to no record.</param>
    public void Add(Document document, long records, UnassignedValues? beside)
    {
        _documents.Add(new DocumentSummary(document, records) { Beside = beside });
        findings.Settle();
    }

    /// <summary>Ends the run if rules keep failing.</summary>
    /// <param name="more">How many further failures there were that have not been added.</param>
    /// <exception cref="InputException">Rules failed too often.</exception>
    public void StopWhenRulesFail(int more = 0)
    {
        if (_failures + more < MostFailures)
            return;
        IsStopped = true;
        throw new InputException(
            new InputError(
                null,
                null,
                $"Rules failed on {MostFailures} records, so the run was stopped.",
                "Turn off the rules named above, and report the failure."
            )
        );
    }

    /// <summary>The result; call once, at the end.</summary>
    public RunResult ToResult(bool cancelled)
    {
        // For a document that was not read to its end, it is unknown what its records have in common.
        ConcludeFacts(new SourceFacts().Conclude(), AddDirectly);
        findings.Complete();
        var summary = ToSummary(cancelled);
        if (options.MustExamine && summary is { IsComplete: true, Records: 0 })
            summary = summary with { Errors = [NothingExamined.Of(_documents.Count, intake.OtherFiles)] };
        return new RunResult(summary, findings) { Members = findings.Members, Suppressed = findings.Suppressed };
    }

    private RunSummary ToSummary(bool cancelled) =>
        new()
        {
            Documents = [.. _documents],
            Rules = analysis.RulesThatRan(),
            Profiles = Profiles.ToCounts(),
            Skipped = _skipped.Kept,
            FurtherSkipped = _skipped.Beyond,
            Notices = [.. _notices],
            Errors = [.. _errors],
            OtherFiles = intake.OtherFiles,
            Ignored = intake.Ignored,
            LfsPointers = intake.LfsPointers,
            Suppressed = _suppressed,
            Rejected = _rejected,
            Remarks = [.. intake.Remarks, .. _remarks, .. analysis.Suppressions.Remarks()],
            Cancelled = cancelled,
            Started = _started,
            Duration = _clock.Elapsed,
        };
}
