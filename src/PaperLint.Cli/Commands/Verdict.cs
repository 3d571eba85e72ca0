using PaperLint.Engine.Fixing;
using PaperLint.Findings;

namespace PaperLint.Cli.Commands;

/// <summary>From findings to the exit code.</summary>
/// <param name="FailOn">The least severity that fails a run; null for none.</param>
/// <param name="ExitZero">Whether findings are forgiven.</param>
internal sealed record Verdict(Severity? FailOn, bool ExitZero)
{
    public int Of(RunResult run)
    {
        if (!run.Summary.IsComplete)
            return ExitCode.Failure;
        var fails = FailOn is { } least && run.Findings.Any(finding => finding.Severity >= least && finding.State != BaselineState.Unchanged);
        return fails && !ExitZero ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The code of a run that mends.</summary>
    public int Of(FixResult result, FixFlags fix)
    {
        var remaining = Of(result.Remaining);
        if (remaining == ExitCode.Failure)
            return ExitCode.Failure;
        if (fix.ExitNonZero && result.Counts.Fixed > 0)
            return ExitCode.Findings;
        return fix.Only ? ExitCode.Clean : remaining;
    }
}
