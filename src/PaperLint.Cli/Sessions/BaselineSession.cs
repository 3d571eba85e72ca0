using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Linting.Baselining;
using PaperLint.Projects;

namespace PaperLint.Cli.Sessions;

/// <summary>One run of <c>baseline</c>.</summary>
internal sealed class BaselineSession(Host host, Project project, LintFlags flags)
{
    public int Run(bool update, bool prune, CancellationToken cancellation)
    {
        host.RequireOutput();
        var baseline = Baseline.Above(host.WorkingFolder, flags.Paths);
        baseline.Check();
        if (baseline.Exists && !update && !prune)
            throw Refusal(baseline, "A baseline already exists.", "'--update' rewrites it, '--prune' only drops what is gone.");
        if (!baseline.Exists && prune)
            throw Refusal(baseline, "There is no baseline to prune.", "Create one first: paperlint baseline");
        using var prepared = PreparedRun.Of(host, project, flags, cancellation);
        var inputs = prepared.Inputs;
        using var run = new LintRun(prepared.Options with { KeepsSuppressed = baseline.Exists }).Execute(
            inputs.Documents,
            inputs.Errors,
            cancellation
        );
        if (!run.Summary.IsComplete)
        {
            new ReportWriter(host, flags with { Quiet = true }, failOn: null, ExitCode.Failure).Write(run with { Findings = [] });
            host.WriteErrorSentence("The baseline was not written, because not everything could be examined.");
            return ExitCode.Failure;
        }

        if (prune)
        {
            var (dropped, kept) = baseline.Prune(run, inputs.Documents);
            host.Say($"{baseline.ShownPath}: {Quantity.Of("finding", dropped)} dropped, {Quantity.Of("finding", kept)} kept.");
        }
        else
        {
            host.Say(
                $"{baseline.ShownPath}: {Quantity.Of("finding", baseline.Write(run, inputs.Documents))} recorded. 'paperlint lint' now reports only new ones."
            );
        }

        return ExitCode.Clean;
    }

    private static InputException Refusal(Baseline baseline, string message, string hint) =>
        new(new InputError(baseline.ShownPath, null, message, hint));
}
