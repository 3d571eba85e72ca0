using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Fixing;
using PaperLint.Reports.JsonLines;
using PaperLint.Reports.Terminal;

namespace PaperLint.Cli.Output;

/// <summary>Tells standard error of every record of a stream while the stream goes on.</summary>
/// <param name="watch">Tells findings that the baseline knows from those that are new.</param>
internal sealed class FindingFeed(Host host, LintFlags flags, Severity? failOn, Func<Finding, Finding> watch)
{
    private readonly ReportTarget? _target = flags.Targets.FirstOrDefault(target => target.File is null);
    private readonly TerminalFeed _terminal = new(
        TerminalSettings.Of(host, flags.Color, toError: true) with
        {
            Verbose = flags.Verbose,
            Quiet = flags.Quiet,
            FailOn = failOn,
        },
        host.Error
    );

    /// <summary>Whether a report needs no writing at the end, because each finding was told of when it came.</summary>
    public bool Covers(ReportTarget target) => target == _target && (IsJsonLines || IsTerminal);

    private bool IsJsonLines => _target is { Format: ReportTarget.JsonLines };

    private bool IsTerminal => _target is { Format: ReportTarget.Terminal } && !flags.Statistics;

    public void Tell(FixedRecord record)
    {
        if (IsTerminal && flags.Verbose)
        {
            foreach (var repair in record.Fixed)
                _terminal.Write(repair);
        }

        foreach (var finding in record.Remaining)
            Write(finding);
        host.Error.Flush();
    }

    /// <summary>A finding of no single record.</summary>
    public void Tell(Finding finding)
    {
        Write(finding);
        host.Error.Flush();
    }

    private void Write(Finding finding)
    {
        if (flags.Fix is { Only: true })
            return;
        finding = watch(finding);
        var isNew = finding.State != BaselineState.Unchanged;
        if (IsJsonLines && (isNew || flags.AllStates))
            JsonLinesReport.WriteLine(finding, host.Error);
        else if (IsTerminal && isNew)
            _terminal.Write(finding);
    }
}
