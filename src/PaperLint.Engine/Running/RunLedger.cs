using System.Diagnostics;
using PaperLint.Engine.Documents;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Engine.Running;

/// <summary>What a run has come to so far, and the result that is made of it.</summary>
/// <param name="findings">Where they go; it goes with the result.</param>
internal sealed class RunLedger(LintOptions options, RecordAnalysis analysis, DocumentIntake intake, IEnumerable<InputError> errors, FindingStore findings)
{
    /// <summary>So many records that rules could not examine mean that something is wrong with the rules, not with the data.</summary>
    private const int MostFailures = 100;

    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<DocumentSummary> _documents = [];
    private readonly List<SkippedItem> _skipped = [];
    private readonly List<Notice> _notices = [];
    private readonly List<InputError> _errors = [.. errors, .. intake.Errors];
    private int _failures;
    private long _suppressed;

    public ProfileTally Profiles { get; } = new();

    /// <summary>Whether rules failed so often that the run must end.</summary>
    public bool IsStopped { get; private set; }

    public IReadOnlyCollection<Finding> Findings => findings;

    public void Add(Finding finding)
    {
        if (!IsSelected(finding))
            return;
        if (analysis.Suppressions.Cover(finding))
            _suppressed++;
        else
            findings.Add(finding);
    }

    /// <summary>Whether a finding is reported.</summary>
    public bool Includes(Finding finding) => IsSelected(finding) && !analysis.Suppressions.Cover(finding);

    private bool IsSelected(Finding finding) => options.Selection.Includes(finding.Rule.Id, finding.Rule.Name);

    public void Add(SkippedItem item)
    {
        _skipped.Add(options.AcceptsSkipped && item.RuleId is null ? item with { IsAccepted = true } : item);
        _failures += item.RuleId is null ? 0 : 1;
    }

    public void Add(Notice notice) => _notices.Add(notice);

    public void Add(InputError error) => _errors.Add(error);

    /// <summary>Adds an error unless it has been added already.</summary>
    public void AddOnce(InputError error)
    {
        if (!_errors.Contains(error))
            _errors.Add(error);
    }

    public void Add(Document document, long records) => _documents.Add(new DocumentSummary(document, records));

    /// <summary>Ends the reading of a document, and the run with it, where rules fail again and again.</summary>
    /// <param name="more">How often rules have failed besides what has been added.</param>
    /// <exception cref="InputException">They do.</exception>
    public void StopWhenRulesFail(int more = 0)
    {
        if (_failures + more < MostFailures)
            return;
        IsStopped = true;
        throw new InputException(new InputError(
            null, null, $"Rules failed on {MostFailures} records, so the run was stopped.", "Turn the rules named above off, and report the failure."));
    }

    /// <summary>The result; to be asked for once, at the end.</summary>
    public RunResult ToResult(bool cancelled)
    {
        findings.Complete();
        return new RunResult(
            new RunSummary
            {
                Documents = [.. _documents],
                Rules = analysis.RulesThatRan(),
                Profiles = Profiles.ToCounts(),
                Skipped = [.. _skipped],
                Notices = [.. _notices],
                Errors = [.. _errors],
                OtherFiles = intake.OtherFiles,
                LfsPointers = intake.LfsPointers,
                Suppressed = _suppressed,
                Remarks = analysis.Suppressions.Remarks(),
                Cancelled = cancelled,
                Started = _started,
                Duration = _clock.Elapsed,
            },
            findings);
    }
}
