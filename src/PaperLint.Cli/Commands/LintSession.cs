using PaperLint.Cli.Output;
using PaperLint.Engine.Running;
using PaperLint.Findings;

namespace PaperLint.Cli.Commands;

/// <summary>One call of <c>lint</c>: finds the files, runs, reports, and decides the exit code.</summary>
internal sealed class LintSession(Host host, RuleSources sources, LintFlags flags)
{
    /// <summary>The command line's word, else the configuration's, else warning; null for never.</summary>
    private Severity? FailOn => flags.FailOn is { } word
        ? FailLevel.Parse(word)
        : (sources.Configuration?.FailOn ?? Severity.Warning) is var level && level == Severity.Off ? null : level;

    public int Run(CancellationToken cancellation)
    {
        var options = new LintOptions
        {
            Book = sources.Book,
            RuleSets = sources.RuleSets,
            Settings = sources.Settings,
            Profile = flags.Profile ?? sources.Configuration?.Profile,
            Selection = sources.Selection(flags.Select, flags.Ignore),
            Threads = flags.Threads ?? Environment.ProcessorCount,
        };
        var verdict = new Verdict(FailOn, flags.ExitZero);
        if (flags is { MendsStream: true, Fix: { } stream })
            return new StreamFixSession(host, flags, stream, options, verdict).Run(cancellation);
        using var inputs = LintInputs.Find(host, flags, flags.Exclude.Concat(sources.Configuration?.Exclude.AsEnumerable() ?? []), cancellation);
        if (flags.Fix is { } fix)
            return new FixSession(host, flags, fix, options, verdict).Run(inputs, cancellation);

        var run = new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation);
        var code = verdict.Of(run);
        new ReportWriter(host, flags, verdict.FailOn, code).Write(run);
        return code;
    }
}
