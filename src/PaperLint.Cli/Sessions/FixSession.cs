using PaperLint.Cli.Fixing;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixing;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Linting.Comparing;
using PaperLint.Reports.Fixing;
using PaperLint.Sources.Discovery;
using PaperLint.Text;

namespace PaperLint.Cli.Sessions;

/// <summary>One run of <c>lint</c> that fixes files, or shows what it would fix.</summary>
/// <param name="mark">Marks the findings that are known from a baseline or an earlier commit.</param>
internal sealed class FixSession(Host host, LintFlags flags, LintOptions options, ExitPolicy verdict, Func<RunResult, RunResult> mark)
{
    private readonly FixFlags _fix = flags.Fix ?? throw new ArgumentException("There is nothing to fix.", nameof(flags));

    public int Run(LintInputs inputs, CancellationToken cancellation)
    {
        var (settings, chosen) = Choose(Settings(), inputs, cancellation);
        using var made = new FixRun(options, settings).Execute(inputs.Documents, inputs.Errors, cancellation);
        var result = made with { Remaining = mark(made.Remaining) };
        var (code, since) = _fix.Diff ? WithoutFixes(result, inputs, cancellation) : (verdict.Of(result, _fix), null);
        var outcome = Outcome(result) with { Since = since };
        if (chosen is not null)
            outcome = outcome with
            {
                Declined = chosen.Declined,
                Counts = outcome.Counts with { Unrequested = Unrequested(result.Remaining) },
            };
        if (_fix.Diff)
            new DiffOutput(host, flags.Color).Write(result.Documents, inputs.Documents);
        new ReportWriter(host, flags, verdict.FailOn, code).Write(result.Remaining, outcome);
        return code;
    }

    private FixSettings Settings() =>
        new()
        {
            Unsafe = _fix.Unsafe,
            Accepted = _fix.Decisions ? options.Decisions : null,
            WorkingFolder = host.WorkingFolder,
            JournalPath = _fix.JournalPath,
            QuarantinePath = _fix.QuarantinePath,
            BreaksHardLinks = _fix.BreaksHardLinks,
            Key = _fix is { Diff: false, OutputFolder: null } ? Key() : null,
            Target = _fix switch
            {
                { Diff: true } => new FixTarget.DryRun(),
                { OutputFolder: { } folder } => new FixTarget.OutputFolder(Path.GetFullPath(folder, host.WorkingFolder)),
                _ => new FixTarget.InPlace(),
            },
        };

    /// <summary>
    /// The key that signs the journal. Without one, fixes are still made, but undoing them then requires trusting the journal explicitly.
    /// </summary>
    private JournalKey? Key()
    {
        try
        {
            return JournalKey.Make(JournalKey.FolderOf(host.Variable));
        }
        catch (InputException error)
        {
            host.WriteErrorSentence(error.Errors[0].ToString());
            host.WriteErrorSentence("The journal of this run is not signed, so 'paperlint undo' will ask for --trust-journal.");
            return null;
        }
    }

    /// <summary>
    /// If only new findings or those that the user accepts are to be fixed, lints the files first to find out which these are.
    /// </summary>
    private (FixSettings Settings, ChosenFixes? Chosen) Choose(FixSettings settings, LintInputs inputs, CancellationToken cancellation)
    {
        if (flags.Since is null && !_fix.Interactive)
            return (settings, null);
        using var run = mark(new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (flags.Since is not null)
            settings = settings with { OnlyNew = NewFindingFilter.In(run) };
        if (!_fix.Interactive)
            return (settings, null);
        var chosen = new FixQuestions(host, flags.Color).Ask(run.Findings.Where(IsOffered), cancellation);
        return (settings with { Accepted = chosen.Accepted }, chosen);

        bool IsOffered(Finding finding) =>
            finding.Fix is { } proposed && (_fix.Unsafe || proposed.Safety == FixSafety.Safe) && settings.OnlyNew?.Allow(finding) != false;
    }

    /// <summary>How many fixes were not offered because they are unsafe and unsafe fixes were not requested.</summary>
    private long Unrequested(RunResult remaining) =>
        _fix.Unsafe
            ? 0
            : remaining.Findings.LongCount(finding =>
                finding.Fix is { Safety: FixSafety.Unsafe } && (flags.Since is null || finding.State != BaselineState.Unchanged)
            );

    /// <summary>The exit code of a dry run, and its comparison with an earlier commit. Findings that would be fixed still count.</summary>
    private (int Code, SinceCounts? Since) WithoutFixes(FixResult result, LintInputs inputs, CancellationToken cancellation)
    {
        if (result.Remaining.Summary is { Errors.IsEmpty: false } or { Cancelled: true })
            return (ExitCode.Failure, null);
        using var run = mark(new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation));
        return (verdict.Of(run), run.Summary.Since);
    }

    private FixSummary Outcome(FixResult result) =>
        FixSummaries.Of(result, _fix) with
        {
            IsDryRun = _fix.Diff,
            Copy = _fix.OutputFolder is { } folder
                ? new FixedCopy(folder, result.Documents.Count(document => document.Written), result.IsFinished)
                : null,
            JournalPath = result.JournalPath is { } journal ? DisplayPath.Of(journal, host.WorkingFolder) : null,
            KeptBytes = result.KeptBytes,
            UndoCommand = _fix.JournalPath is { } named ? $"paperlint undo {ShellWord.Of(named)}" : "paperlint undo",
        };
}
