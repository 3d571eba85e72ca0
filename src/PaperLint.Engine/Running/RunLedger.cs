using System.Diagnostics;
using PaperLint.Engine.Documents;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Engine.Running;

/// <summary>What a run has come to so far, and the result that is made of it.</summary>
internal sealed class RunLedger(LintOptions options, DocumentIntake intake, IEnumerable<InputError> errors)
{
    /// <summary>So many records that rules could not examine mean that something is wrong with the rules, not with the data.</summary>
    private const int MostFailures = 100;

    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly FindingStore _findings = new();
    private readonly List<DocumentSummary> _documents = [];
    private readonly List<SkippedItem> _skipped = [];
    private readonly List<Notice> _notices = [];
    private readonly List<InputError> _errors = [.. errors, .. intake.Errors];

    public ProfileTally Profiles { get; } = new();

    /// <summary>Whether rules failed so often that the run must end.</summary>
    public bool IsStopped { get; private set; }

    public IReadOnlyCollection<Finding> Findings => _findings;

    public void Add(Finding finding)
    {
        if (Includes(finding))
            _findings.Add(finding);
    }

    /// <summary>Whether a finding is reported.</summary>
    public bool Includes(Finding finding) => options.Selection.Includes(finding.Rule.Id, finding.Rule.Name);

    public void Add(SkippedItem item) => _skipped.Add(options.AcceptsSkipped && item.RuleId is null ? item with { IsAccepted = true } : item);

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
    /// <param name="more">What was skipped and has not been added yet.</param>
    /// <exception cref="InputException">They do.</exception>
    public void StopWhenRulesFail(IReadOnlyCollection<SkippedItem>? more = null)
    {
        if (_skipped.Concat(more ?? []).Count(item => item.RuleId is not null) < MostFailures)
            return;
        IsStopped = true;
        throw new InputException(new InputError(
            null, null, $"Rules failed on {MostFailures} records, so the run was stopped.", "Turn the rules named above off, and report the failure."));
    }

    /// <summary>The result; to be asked for once, at the end.</summary>
    public RunResult ToResult(RecordAnalysis analysis, bool cancelled)
    {
        _findings.Complete();
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
                Cancelled = cancelled,
                Started = _started,
                Duration = _clock.Elapsed,
            },
            _findings);
    }
}
