using PaperLint.Cli.Output;
using PaperLint.Engine.Baselining;
using PaperLint.Engine.Running;
using PaperLint.Engine.Settling;
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
        var baseline = flags.NoBaseline ? null : Baseline.Above(host.WorkingFolder);
        baseline?.Check();
        var budgets = new BudgetReview(configurations.SettingsOf, baseline);
        var verdict = new Verdict(FailOn, flags.ExitZero) { MostWarnings = flags.MostWarnings, HasBudget = budgets.Covers };
        if (flags.ReadsStandardInput)
            budgets.Check([flags.StandardInputName]);
        if (flags is { MendsStream: true, Fix: { } stream })
        {
            DocumentSource[] arriving = [new DocumentSource(flags.StandardInputName, IsNamed: true, () => Stream.Null)];
            return new StreamFixSession(host, flags, stream, Selecting(options, [flags.StandardInputName]), verdict, baseline?.Watch() ?? (static finding => finding), run => Judge(run, arriving)).Run(cancellation);
        }

        using var inputs = LintInputs.Find(host, flags, configurations.Exclusion(flags.Exclude), cancellation);
        configurations.ReadAll(inputs.Documents);
        budgets.Check(inputs.Documents.Select(document => document.Path));
        options = Selecting(options, inputs.Documents.Select(document => document.Path));
        if (flags.Fix is { } fix)
            return new FixSession(host, flags, fix, options, verdict, run => Judge(run, inputs.Documents)).Run(inputs, cancellation);

        using var run = Judge(new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation), inputs.Documents);
        var code = verdict.Of(run);
        new ReportWriter(host, flags, verdict.FailOn, code).Write(run);
        return code;

        RunResult Judge(RunResult found, IReadOnlyList<DocumentSource> sources) => budgets.Review(baseline?.Judge(found, sources) ?? found, sources);
    }

    /// <param name="paths">Of the files, whose own rules can be selected too.</param>
    private LintOptions Selecting(LintOptions options, IEnumerable<string> paths) =>
        options with { Selection = configurations.Selection(paths, flags.Select, flags.Ignore) };
}
