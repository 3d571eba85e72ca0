using PaperLint.Cli.Output;
using PaperLint.Engine.Baselining;
using PaperLint.Engine.Running;
using PaperLint.Findings;

namespace PaperLint.Cli.Commands;

/// <summary>One call of <c>lint</c>: finds the files, runs, reports, and decides the exit code.</summary>
internal sealed class LintSession(Host host, FileConfigurations configurations, LintFlags flags)
{
    /// <summary>The command line's word, else the configuration's, else warning; null for never.</summary>
    private Severity? FailOn => flags.FailOn is { } word
        ? FailLevel.Parse(word)
        : (configurations.OfRun.Configuration?.FailOn ?? Severity.Warning) is var level && level == Severity.Off ? null : level;

    public int Run(CancellationToken cancellation)
    {
        var options = configurations.ToOptions(host) with { Threads = flags.Threads ?? Environment.ProcessorCount };
        var verdict = new Verdict(FailOn, flags.ExitZero);
        if (flags is { MendsStream: true, Fix: { } stream })
            return new StreamFixSession(host, flags, stream, Selecting(options, [flags.StandardInputName]), verdict).Run(cancellation);
        using var inputs = LintInputs.Find(host, flags, configurations.Exclusion(flags.Exclude), cancellation);
        configurations.ReadAll(inputs.Documents);
        options = Selecting(options, inputs.Documents.Select(document => document.Path));
        var judge = Judge(inputs);
        if (flags.Fix is { } fix)
            return new FixSession(host, flags, fix, options, verdict, judge).Run(inputs, cancellation);

        using var run = judge(new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation));
        var code = verdict.Of(run);
        new ReportWriter(host, flags, verdict.FailOn, code).Write(run);
        return code;
    }

    /// <summary>What tells the findings that the baseline knows from those that are new.</summary>
    /// <exception cref="InputException">The baseline is broken.</exception>
    private Func<RunResult, RunResult> Judge(LintInputs inputs)
    {
        if (flags.NoBaseline)
            return static run => run;
        var baseline = Baseline.Above(host.WorkingFolder);
        baseline.Check();
        return run => baseline.Judge(run, inputs.Documents);
    }

    /// <param name="paths">Of the files, whose own rules can be selected too.</param>
    private LintOptions Selecting(LintOptions options, IEnumerable<string> paths) =>
        options with { Selection = configurations.Selection(paths, flags.Select, flags.Ignore) };
}
