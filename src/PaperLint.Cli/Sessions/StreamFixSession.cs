using PaperLint.Cli.Fixing;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Engine.Fixing;
using PaperLint.Engine.Linting;
using PaperLint.Engine.Mending;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Cli.Sessions;

/// <summary>One call of <c>lint</c> that mends standard input: what comes in goes out mended, and is told of on standard error.</summary>
/// <param name="watch">Tells findings that the baseline knows from those that are new, as they come.</param>
/// <param name="judge">Compares what remains with the baseline and its budgets.</param>
internal sealed class StreamFixSession(
    Host host, LintFlags flags, FixFlags fix, LintOptions options, RunVerdict verdict, Func<Finding, Finding> watch, Func<RunResult, RunResult> judge)
{
    public int Run(CancellationToken cancellation)
    {
        var feed = new FindingFeed(host, flags, verdict.FailOn, watch);
        var settings = new FixSettings { Unsafe = fix.Unsafe, AppliesDecisions = fix.Decisions, WorkingFolder = host.WorkingFolder, QuarantinePath = fix.QuarantinePath };
        var run = new StreamFixRun(options, settings) { OnDatasetFinding = feed.Tell };
        using var input = host.OpenInput();
        var mended = run.Execute(flags.StandardInputName, input, host.RawOutput, feed.Tell, cancellation);
        var result = mended with { Remaining = judge(mended.Remaining) };
        var code = verdict.Of(result, fix);
        new ReportWriter(host, flags, verdict.FailOn, code).WriteAfter(feed, result.Remaining, FixOutcome.Of(result, fix));
        return code;
    }
}
