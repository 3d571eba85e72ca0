using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Fixing;
using PaperLint.Reports.JsonLines;
using PaperLint.Reports.Terminal;

namespace PaperLint.Cli.Output;

/// <summary>Reports each record of a stream on standard error while the stream is processed.</summary>
/// <param name="watch">Marks findings that are in the baseline.</param>
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

    /// <summary>
    /// Whether this feed already reports everything that a report target needs, so that nothing is left to write at the end.
    /// </summary>
    public bool Covers(ReportTarget target) => target == _target && (IsJsonLines || IsTerminal);

    private bool IsJsonLines => _target is { Format: ReportTarget.JsonLines };

    private bool IsTerminal => _target is { Format: ReportTarget.Terminal } && !flags.Statistics;

    public void Tell(FixedRecord record)
    {
        if (IsTerminal && flags.Verbose)
        {
            foreach (var fix in record.Fixed)
                _terminal.Write(fix);
        }

        foreach (var finding in record.Remaining)
            Write(finding);
        host.Error.Flush();
    }

    /// <summary>Reports a finding that is not about a single record.</summary>
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
            JsonLinesReport.Write([finding], host.Error);
        else if (IsTerminal && isNew)
            _terminal.Write(finding);
    }
}
