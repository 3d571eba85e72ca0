using PaperLint.Cli.Commands;
using PaperLint.Engine.Git;
using PaperLint.Findings;
using PaperLint.Reports;
using PaperLint.Reports.JsonLines;
using PaperLint.Reports.Sarif;
using PaperLint.Reports.Terminal;

namespace PaperLint.Cli.Output;

/// <summary>Writes every report that was asked for, and the summary.</summary>
internal sealed class ReportWriter(Host host, LintFlags flags, Severity? failOn, int exitCode)
{
    public void Write(RunResult run)
    {
        foreach (var target in flags.Targets)
        {
            var report = Create(target);
            if (target.File is not { } file)
                report.Write(run, host.Output);
            else if (!run.Summary.Cancelled)
                WholeFile.Write(Path.GetFullPath(file, host.WorkingFolder), output => report.Write(run, output));
        }

        host.Output.Flush();
        new TerminalSummary(Terminal(toError: true)).Write(run, host.Error);
    }

    private Report Create(ReportTarget target) => target.Format switch
    {
        ReportTarget.Sarif => new SarifReport(Sarif()),
        ReportTarget.JsonLines => new JsonLinesReport(),
        _ when flags.Statistics => new TerminalStatistics(Terminal(toError: false)),
        _ => new TerminalReport(target.File is null ? Terminal(toError: false) : Terminal(toError: false) with { Color = false }),
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
