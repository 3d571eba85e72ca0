using PaperLint.Cli.Output;
using PaperLint.Engine.Running;
using PaperLint.Findings;
using PaperLint.Rules;

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
        var sources = configurations.OfRun;
        var options = new LintOptions
        {
            Book = sources.Book,
            RuleSets = sources.RuleSets,
            Settings = sources.Settings,
            SettingsOf = configurations.SettingsOf,
            AcceptsSkipped = sources.Configuration?.OnSkipped == SkipPolicy.Warn,
            Threads = flags.Threads ?? Environment.ProcessorCount,
        };
        var verdict = new Verdict(FailOn, flags.ExitZero);
        if (flags is { MendsStream: true, Fix: { } stream })
            return new StreamFixSession(host, flags, stream, Selecting(options, [flags.StandardInputName]), verdict).Run(cancellation);
        using var inputs = LintInputs.Find(host, flags, configurations.Exclusion(flags.Exclude), cancellation);
        configurations.ReadAll(inputs.Documents);
        options = Selecting(options, inputs.Documents.Select(document => document.Path));
        if (flags.Fix is { } fix)
            return new FixSession(host, flags, fix, options, verdict).Run(inputs, cancellation);

        using var run = new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation);
        var code = verdict.Of(run);
        new ReportWriter(host, flags, verdict.FailOn, code).Write(run);
        return code;
    }
    /// <param name="paths">Of the files, whose own rules can be selected too.</param>
    private LintOptions Selecting(LintOptions options, IEnumerable<string> paths) =>
        options with { Selection = configurations.Selection(paths, flags.Select, flags.Ignore) };
}
