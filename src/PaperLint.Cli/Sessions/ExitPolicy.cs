using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixing.Planning;

namespace PaperLint.Cli.Sessions;

/// <summary>Decides the exit code from the findings.</summary>
/// <param name="FailOn">The lowest severity that fails a run; null for none.</param>
/// <param name="ExitZero">Whether findings do not affect the exit code.</param>
internal sealed record ExitPolicy(Severity? FailOn, bool ExitZero)
{
    /// <summary>How many warnings are allowed; null if there is no such limit.</summary>
    public int? MostWarnings { get; init; }

    /// <summary>Whether a finding has a budget, so that only exceeding the budget fails the run.</summary>
    public Func<Finding, bool> HasBudget { get; init; } = static _ => false;

    public int Of(RunResult run)
    {
        if (!run.Summary.IsComplete)
            return ExitCode.Failure;
        var fails =
            !run.Summary.Exceeded.IsEmpty
            || (FailOn is { } least && run.Findings.Any(finding => Fails(finding, least)))
            || (
                MostWarnings is { } most
                && run.Findings.Where(finding => finding.Severity == Severity.Warning && CountsAgainstRun(finding)).Skip(most).Any()
            );
        return fails && !ExitZero ? ExitCode.Findings : ExitCode.Clean;
    }

    private bool Fails(Finding finding, Severity least) =>
        finding.Severity >= least && CountsAgainstRun(finding) && (MostWarnings is null || finding.Severity != Severity.Warning);

    /// <summary>Whether the finding is neither in a baseline nor covered by a budget.</summary>
    private bool CountsAgainstRun(Finding finding) => finding.State != BaselineState.Unchanged && !HasBudget(finding);

    /// <summary>The exit code of a run that fixes.</summary>
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
