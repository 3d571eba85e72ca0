using PaperLint.Cli.Commands;
using PaperLint.Engine.Git;
using PaperLint.Findings;
using PaperLint.Reports;
using PaperLint.Reports.JsonLines;
using PaperLint.Reports.Repairs;
using PaperLint.Reports.Sarif;
using PaperLint.Reports.Terminal;

namespace PaperLint.Cli.Output;

/// <summary>Writes every report that was asked for, and the summary.</summary>
internal sealed class ReportWriter(Host host, LintFlags flags, Severity? failOn, int exitCode)
{
    /// <param name="run">What was found, or what remains.</param>
    /// <param name="repairs">What was mended; null where nothing was to be.</param>
    /// <param name="isOutputTaken">Whether standard output is for something else, so that reports go to standard error.</param>
    public void Write(RunResult run, RepairOutcome? repairs = null, bool isOutputTaken = false)
    {
        var output = isOutputTaken ? host.Error : host.Output;
        foreach (var target in flags.Targets)
        {
            if (target is { Format: ReportTarget.Terminal, File: null } && repairs is not null)
                WriteRepairs(repairs, run, output, isOutputTaken);
            if (repairs is { HidesRemaining: true })
                continue;
            var report = Create(target, isOutputTaken);
            if (target.File is not { } file)
                report.Write(run, output);
            else if (!run.Summary.Cancelled)
                WholeFile.Write(Path.GetFullPath(file, host.WorkingFolder), writer => report.Write(run, writer));
        }

        host.Output.Flush();
        new TerminalSummary(Terminal(toError: true), repairs).Write(run, host.Error);
    }

    /// <summary>What was mended, and a line between that and what was not.</summary>
    private void WriteRepairs(RepairOutcome repairs, RunResult run, TextWriter output, bool toError)
    {
        // A dry run has shown them already, as a diff.
        if (!repairs.IsDryRun && !flags.Quiet)
            new RepairList(Terminal(toError)).Write(repairs, output);
        var isAnythingAbove = repairs.Fixed > 0 && (repairs.IsDryRun || !flags.Quiet);
        if (isAnythingAbove && !repairs.HidesRemaining && run.Findings.Any(IsShown))
            output.Write($"{output.NewLine}{(repairs.IsDryRun ? "This would remain:" : "This remains:")}{output.NewLine}{output.NewLine}");
    }

    private bool IsShown(Finding finding) => !flags.Quiet || (failOn is { } least && finding.Severity >= least);

    private Report Create(ReportTarget target, bool toError) => target.Format switch
    {
        ReportTarget.Sarif => new SarifReport(Sarif()),
        ReportTarget.JsonLines => new JsonLinesReport(),
        _ when flags.Statistics => new TerminalStatistics(Terminal(toError)),
        _ => new TerminalReport(target.File is null ? Terminal(toError) : Terminal(toError) with { Color = false }),
    };

    private TerminalOptions Terminal(bool toError) => TerminalSettings.Of(host, flags.Color, toError) with
    {
        Verbose = flags.Verbose,
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
            VersionControl = git is { RepositoryUri: { } uri, Revision: { } revision } ? new VersionControl(uri, revision, git.Branch) : null,
        };
    }
}
