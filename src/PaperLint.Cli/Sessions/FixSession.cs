using PaperLint.Cli.Fixing;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Engine.Comparing;
using PaperLint.Engine.Discovery;
using PaperLint.Engine.Fixing;
using PaperLint.Engine.Journals;
using PaperLint.Engine.Linting;
using PaperLint.Engine.Mending;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Repairs;
using PaperLint.Text;

namespace PaperLint.Cli.Sessions;

/// <summary>One call of <c>lint</c> that mends files, or says what it would mend.</summary>
/// <param name="judge">Tells the findings that a baseline or an earlier commit knows from those that are new.</param>
internal sealed class FixSession(Host host, LintFlags flags, LintOptions options, RunVerdict verdict, Func<RunResult, RunResult> judge)
{
    private readonly FixFlags _fix = flags.Fix ?? throw new ArgumentException("There is nothing to fix.", nameof(flags));

    public int Run(LintInputs inputs, CancellationToken cancellation)
    {
        var settings = Settings() with { OnlyNew = flags.Since is null ? null : New(inputs, cancellation) };
        var choices = _fix.Interactive ? Choose(settings, inputs, cancellation) : null;
        if (choices is not null)
            settings = settings with { MayApply = choices.MayApply };
        using var made = new FixRun(options, settings).Execute(inputs.Documents, inputs.Errors, cancellation);
        var result = made with { Remaining = judge(made.Remaining) };
        var (code, since) = _fix.Diff ? WithoutFixes(result, inputs, cancellation) : (verdict.Of(result, _fix), null);
        var outcome = Outcome(result) with { Declined = choices?.Declined ?? 0, Since = since };
        if (_fix.Diff)
            new DiffOutput(host, flags.Color).Write(result.Documents, inputs.Documents);
        new ReportWriter(host, flags, verdict.FailOn, code).Write(result.Remaining, outcome);
        return code;
    }

    private FixSettings Settings() => new()
    {
        Unsafe = _fix.Unsafe,
        AppliesDecisions = _fix.Decisions,
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

    /// <summary>Without a key the repairs are made all the same, but whoever undoes them must say that he trusts the journal.</summary>
    private JournalKey? Key()
    {
        try
        {
            return JournalKey.Make(JournalKey.FolderOf(host.Variable));
        }
        catch (InputException error)
        {
            host.SayToError(error.Errors[0].ToString());
            host.SayToError("The journal of this run is not signed, so 'paperlint undo' will ask for --trust-journal.");
            return null;
        }
    }

    /// <summary>What is new in the files as they are, so that nothing else is mended.</summary>
    private RepairsOfNew New(LintInputs inputs, CancellationToken cancellation)
    {
        using var run = judge(new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation));
        cancellation.ThrowIfCancellationRequested();
        return RepairsOfNew.In(run);
    }

    private RepairChoices Choose(FixSettings settings, LintInputs inputs, CancellationToken cancellation)
    {
        var choices = new RepairChoices();
        using var dialogue = new RepairDialogue(host, TerminalSettings.Of(host, flags.Color, toError: true));
        choices.Make(
            mayApply => new FixRun(options, settings with { Target = new FixTarget.DryRun(), QuarantinePath = null, MayApply = mayApply })
                .Execute(inputs.Documents, inputs.Errors, cancellation),
            dialogue,
            cancellation);
        return choices;
    }

    /// <summary>The code of a run that only looks, and how it stands to an earlier commit: what would be mended is still there.</summary>
    private (int Code, SinceCounts? Since) WithoutFixes(FixResult result, LintInputs inputs, CancellationToken cancellation)
    {
        if (result.Remaining.Summary is { Errors.IsEmpty: false } or { Cancelled: true })
            return (ExitCode.Failure, null);
        using var run = judge(new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation));
        return (verdict.Of(run), run.Summary.Since);
    }

    private RepairOutcome Outcome(FixResult result) => FixOutcome.Of(result, _fix) with
    {
        IsDryRun = _fix.Diff,
        Copy = _fix.OutputFolder is { } folder ? new MendedCopy(folder, result.Documents.Count(document => document.Written), result.IsFinished) : null,
        JournalPath = result.JournalPath is { } journal ? DisplayPath.Of(journal, host.WorkingFolder) : null,
        KeptBytes = result.KeptBytes,
        UndoCommand = _fix.JournalPath is { } named ? $"paperlint undo {ShellWord.Of(named)}" : "paperlint undo",
    };
}
