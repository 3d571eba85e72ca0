using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Parsing;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting;
using PaperLint.Linting.Baselining;
using PaperLint.Linting.Comparing;
using PaperLint.Projects;
using PaperLint.Rules.Keys;
using PaperLint.Sources;

namespace PaperLint.Cli.Sessions;

/// <summary>One run of <c>lint</c>: finds the files, lints, reports, and decides the exit code.</summary>
internal sealed class LintSession(Host host, Project project, LintFlags flags)
{
    /// <summary>The value of the command line, else of the configuration, else warning; null for never.</summary>
    private Severity? FailOn =>
        (flags.FailOn is { } word ? OptionKeys.FailOn[word] : project.FailOn) is var level && level == Severity.Off ? null : level;

    public int Run(CancellationToken cancellation)
    {
        if (flags is { FixesStream: false, Fix.Diff: false })
            host.RequireOutput();
        var written = WrittenFiles.Of(flags, host.WorkingFolder);
        written.Check();
        if (flags.Staged && StagedMistake() is { } mistake)
            throw new InputException(mistake);
        var baseline = flags.NoBaseline ? null : Baseline.Above(host.WorkingFolder, flags.Paths);
        baseline?.Check();
        using var earlier = flags.Since is { } reference ? ComparedState.At(Checked(reference), host.WorkingFolder, cancellation) : null;
        var budgets = new BudgetReview(project.SettingsOf, baseline);
        var verdict = new ExitPolicy(FailOn, flags.ExitZero) { MostWarnings = flags.MostWarnings, HasBudget = budgets.Covers };
        if (flags.ReadsStandardInput)
            budgets.Check([flags.StandardInputName]);
        if (flags.FixesStream)
            return FixStream(verdict, baseline, Mark, cancellation);
        using var prepared = PreparedRun.Of(host, project, flags, cancellation);
        var inputs = prepared.Inputs;
        written.Check(inputs.Documents, project.SettingsOf);
        budgets.Check(inputs.Documents.Select(document => document.Path));
        var options = Keeping(prepared.Options);
        // Decisions keep track of what a run has seen, so each of the two runs has its own.
        earlier?.Examine(
            options with
            {
                Decisions = Decisions.Above(host.WorkingFolder),
            },
            flags.Paths.Where(path => path != StandardInputWord.Path),
            flags.ReadsStandardInput ? flags.StandardInputName : null,
            project.Exclusion(flags.Exclude),
            cancellation
        );
        if (flags.Fix is not null)
            return new FixSession(host, flags, options, verdict, run => inputs.WithDiscovery(Mark(run, inputs.Documents))).Run(
                inputs,
                cancellation
            );

        // Which findings are known is decided at the end of a run.
        var feed = earlier is null && baseline is not { Exists: true } ? JsonLinesFeed.Of(flags.Targets, host.Output) : null;
        var lint = new LintRun(options) { OnSettled = feed is null ? null : feed.Write };
        using var run = inputs.WithDiscovery(Mark(lint.Execute(inputs.Documents, inputs.Errors, cancellation), inputs.Documents));
        var code = verdict.Of(run);
        new ReportWriter(host, flags, verdict.FailOn, code) { Feed = feed }.Write(run);
        return code;

        RunResult Mark(RunResult found, IReadOnlyList<DocumentSource> sources)
        {
            found = baseline?.Mark(found, sources) ?? found;
            return budgets.Mark(earlier?.Mark(found) ?? found, sources);
        }

        LintOptions Keeping(LintOptions options) =>
            options with
            {
                KeepsMembers = earlier is not null,
                KeepsSuppressed = baseline is { Exists: true },
            };
    }

    private int FixStream(
        ExitPolicy verdict,
        Baseline? baseline,
        Func<RunResult, IReadOnlyList<DocumentSource>, RunResult> mark,
        CancellationToken cancellation
    )
    {
        DocumentSource[] arriving = [new DocumentSource(flags.StandardInputName, IsNamed: true, () => Stream.Null)];
        var options = PreparedRun.OptionsOf(host, project, flags, [flags.StandardInputName]) with
        {
            KeepsSuppressed = baseline is { Exists: true },
        };
        var known = new KnownFindings(baseline?.Watch() ?? (static finding => finding), run => mark(run, arriving));
        return new StreamFixSession(host, flags, options, verdict, known).Run(cancellation);
    }

    /// <summary>The error for options that cannot be combined with reading what is staged; null if there are none.</summary>
    private InputError? StagedMistake() =>
        flags switch
        {
            { Fix: { Diff: true } } => new InputError(
                null,
                null,
                "--diff cannot be used with --staged, which only reports findings.",
                "To see the fixes for the files as they are, leave out --staged."
            ),
            { Fix: { } fix } => new InputError(
                null,
                null,
                $"{fix.Option} cannot be used with --staged, which reads what is staged and changes nothing.",
                "Fix the files and stage them again."
            ),
            { Since: not null } => new InputError(
                null,
                null,
                "--since cannot be used with --staged, which looks only at what is staged.",
                "Compare the files as they are with --since HEAD, or record known findings in a baseline: paperlint baseline"
            ),
            { ReadsStandardInput: true } => new InputError(
                null,
                null,
                "Standard input is not staged.",
                "Name files, or leave out --staged."
            ),
            _ => null,
        };

    /// <exception cref="InputException">The input is not a file that can be compared with one in a commit.</exception>
    private string Checked(string reference) =>
        flags switch
        {
            { FixesStream: true } => throw new InputException(
                new InputError(
                    null,
                    null,
                    "Standard input that is fixed as a stream cannot be compared with a commit.",
                    "Fix the file with --fix --since, or leave out --since."
                )
            ),
            { ReadsStandardInput: true, StandardInputName: StandardInputWord.UsualName } => throw new InputException(
                new InputError(
                    null,
                    null,
                    "Standard input has no name, so there is no file to compare it with.",
                    "Name the file with --stdin-filename."
                )
            ),
            _ => reference,
        };
}
