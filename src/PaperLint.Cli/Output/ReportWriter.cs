using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports;
using PaperLint.Reports.Fixing;
using PaperLint.Reports.JsonLines;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Sarif;
using PaperLint.Reports.Terminal;
using PaperLint.Sources.Git;

namespace PaperLint.Cli.Output;

/// <summary>Writes all requested reports and the summary.</summary>
internal sealed class ReportWriter(Host host, LintFlags flags, Severity? failOn, int exitCode)
{
    /// <summary>What has already reported the findings of the run; null if nothing has.</summary>
    public JsonLinesFeed? Feed { get; init; }

    /// <param name="run">The findings, or those that remain after fixing.</param>
    /// <param name="fixes">What was fixed; null if nothing was to be fixed.</param>
    /// <exception cref="IOException">Standard output cannot be written. The summary of the fixes was still written.</exception>
    /// <exception cref="InputException">Files cannot be written. The summary and the other reports were still written.</exception>
    public void Write(RunResult run, FixSummary? fixes = null)
    {
        try
        {
            WriteReports(run, fixes);
        }
        catch (Exception error) when (error is InputException || (error is IOException && fixes is { IsDryRun: false }))
        {
            // The findings, and even more the fixes, are worth reporting although a report could not be written.
            WriteSummary(run, fixes, flags.Quiet && fixes is not { IsDryRun: false, Counts.Fixed: > 0 });
            throw;
        }

        WriteSummary(run, fixes, flags.Quiet);
    }

    private void WriteReports(RunResult run, FixSummary? fixes)
    {
        WriteEach(flags.Targets.Where(target => Feed?.Covers(target) != true), target =>
        {
            if (target is { Format: ReportTarget.Terminal, File: null } && fixes is not null)
                WriteFixes(fixes, run.WithoutKnown(), host.Output);
            if (fixes is not { HidesRemaining: true })
                Write(target, run, toError: false);
        });
        host.Output.Flush();
    }

    /// <summary>Writes all reports, even if one of the files cannot be written.</summary>
    private static void WriteEach(IEnumerable<ReportTarget> targets, Action<ReportTarget> write)
    {
        var errors = new List<InputError>();
        foreach (var target in targets)
        {
            try
            {
                write(target);
            }
            catch (InputException error)
            {
                errors.AddRange(error.Errors);
            }
        }

        if (errors.Count > 0)
            throw new InputException([.. errors]);
    }

    /// <summary>
    /// Writes what has not been reported during a stream. Since the stream uses standard output, all of it goes to standard error.
    /// </summary>
    public void WriteAfter(FindingFeed feed, RunResult run, FixSummary fixes)
    {
        try
        {
            WriteEach(flags.Targets.Where(target => !feed.Covers(target) && !fixes.HidesRemaining), target =>
                Write(target, run, toError: true)
            );
        }
        finally
        {
            WriteSummary(run, fixes, flags.Quiet);
        }
    }

    private void Write(ReportTarget target, RunResult run, bool toError)
    {
        var report = Create(target, toError);
        // Every report has the findings that decide the exit code. Reports for programs may include the others, with the state of each.
        if (target.Format == ReportTarget.Terminal || !flags.AllStates)
            run = run.WithoutKnown();
        if (target.File is not { } file)
            report.Write(run, toError ? host.Error : host.Output);
        else if (!run.Summary.Cancelled)
        {
            // The file may be another name for standard output, where earlier output must come first.
            host.Output.Flush();
            ReportFile.Write(file, host.WorkingFolder, writer => report.Write(run, HarmlessWriter.Around(writer)));
        }
    }

    private void WriteSummary(RunResult run, FixSummary? fixes, bool isQuiet) =>
        new TerminalSummary(Terminal(toError: true) with { Quiet = isQuiet }, fixes)
        {
            HasTextAbove =
                HasText(host.Error)
                || (host.OutputAndErrorShareTarget && (HasText(host.Output) || fixes is { IsDryRun: true, Counts.Fixed: > 0 })),
            IsOfStaged = flags.Staged,
        }.Write(run.WithoutKnown(), host.Error);

    private static bool HasText(TextWriter writer) => writer is HarmlessWriter { HasText: true };

    /// <summary>Writes what was fixed, and a line that separates it from what remains.</summary>
    private void WriteFixes(FixSummary fixes, RunResult run, TextWriter output)
    {
        // A dry run has already shown the fixes as a diff.
        if (!fixes.IsDryRun && !flags.Quiet)
            new FixList(Terminal(toError: false)).Write(fixes, output);
        var isAnythingAbove = fixes.Counts.Fixed > 0 && (fixes.IsDryRun || !flags.Quiet);
        if (isAnythingAbove && !fixes.HidesRemaining && run.Findings.Any(IsShown))
            output.Write($"{output.NewLine}{(fixes.IsDryRun ? "What would remain:" : "What remains:")}{output.NewLine}{output.NewLine}");
    }

    private bool IsShown(Finding finding) => !flags.Quiet || (failOn is { } least && finding.Severity >= least);

    private Report Create(ReportTarget target, bool toError) =>
        target.Format switch
        {
            ReportTarget.Sarif => new SarifReport(Sarif()),
            ReportTarget.JsonLines => new JsonLinesReport(),
            ReportTarget.Terminal when flags.Statistics => new TerminalStatistics(Terminal(toError)),
            ReportTarget.Terminal => new TerminalReport(target.File is null ? Terminal(toError) : Terminal(toError) with { Color = false }),
            _ => throw new InvalidOperationException($"No report is written as {target.Format}."),
        };

    private TerminalOptions Terminal(bool toError) =>
        TerminalSettings.Of(host, flags.Color, toError) with
        {
            Verbose = flags.Verbose,
            GroupBy = flags.GroupBy,
            Quiet = flags.Quiet,
            FailOn = failOn,
        };

    private SarifOptions Sarif()
    {
        var git = GitCheckout.Find(host.WorkingFolder);
        return new SarifOptions
        {
            ToolVersion = ProductInfo.Version,
            InformationUri = ProductInfo.Home,
            RulesUri = ProductInfo.RulePages,
            ExitCode = exitCode,
            BaseFolder = git?.Root,
            WorkingFolder = host.WorkingFolder,
            VersionControl = git is { RepositoryUri: { } uri, Revision: { } revision }
                ? new VersionControl(uri, revision, git.Branch)
                : null,
        };
    }
}
