using PaperLint.Cli.Fixing;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Fixing;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;

namespace PaperLint.Cli.Sessions;

/// <summary>
/// One run of <c>lint</c> that fixes standard input: the fixed stream goes to standard output, reports go to standard error.
/// </summary>
internal sealed class StreamFixSession(Host host, LintFlags flags, LintOptions options, ExitPolicy verdict, KnownFindings known)
{
    private readonly FixFlags _fix = flags.Fix ?? throw new ArgumentException("There is nothing to fix.", nameof(flags));

    public int Run(CancellationToken cancellation)
    {
        var feed = new FindingFeed(host, flags, verdict.FailOn, known.MarkOne);
        var settings = new FixSettings
        {
            Unsafe = _fix.Unsafe,
            Accepted = _fix.Decisions ? options.Decisions : null,
            WorkingFolder = host.WorkingFolder,
            QuarantinePath = _fix.QuarantinePath,
        };
        var run = new StreamFixRun(options, settings) { OnDatasetFinding = feed.Tell };
        using var input = host.OpenInput();
        var outcome = run.Execute(flags.StandardInputName, input, host.RawOutput, feed.Tell, cancellation);
        var result = outcome with { Remaining = known.MarkAll(outcome.Remaining) };
        var code = verdict.Of(result, _fix);
        new ReportWriter(host, flags, verdict.FailOn, code).WriteAfter(feed, result.Remaining, FixSummaries.Of(result, _fix));
        return code;
    }
}
