using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Reviewing;
using PaperLint.Deciding;
using PaperLint.Deciding.Reviewing;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Linting.Baselining;
using PaperLint.Projects;
using PaperLint.Reports;
using PaperLint.Text;

namespace PaperLint.Cli.Sessions;

/// <summary>One run of <c>review</c>: lints, asks, and says what to do next.</summary>
internal sealed class ReviewSession(Host host, Project project, LintFlags flags)
{
    public int Run(Severity least, bool decided, bool prune, CancellationToken cancellation)
    {
        host.RequireOutput();
        if (!prune && host is { InputIsTerminal: true, OutputIsTerminal: false })
            throw new InputException(
                new InputError(
                    null,
                    null,
                    "Standard output is not a terminal, so nobody would see the questions.",
                    "Provide the answers as well: paperlint review < answers > log"
                )
            );
        var baseline = flags.NoBaseline || decided ? null : Baseline.Above(host.WorkingFolder, flags.Paths);
        baseline?.Check();
        using var prepared = PreparedRun.Of(host, project, flags, cancellation);
        var inputs = prepared.Inputs;
        var options = prepared.Options with
        {
            KeepsSuppressed = baseline is { Exists: true },
            // Rejected findings are suppressed.
            ShowsSuppressed = decided,
        };
        using var found = new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var isUnreadable = !found.Summary.Errors.IsEmpty;
        var run = (baseline?.Mark(found, inputs.Documents) ?? found).WithoutKnown();
        if (prune)
            Prune(options.Decisions!, found.Summary.IsComplete);
        else if (!isUnreadable)
            Ask(
                ReviewGroups.Of(
                    run.Findings,
                    options.Decisions!,
                    least,
                    decided,
                    found.Summary.Rejected.Where(count => count.Key >= least).Sum(count => count.Value)
                ),
                decided,
                cancellation
            );
        host.Output.Flush();
        new ReportWriter(host, flags with { Quiet = true }, failOn: null, ExitCode.Failure).Write(run with { Findings = [] });
        return found.Summary.IsComplete ? ExitCode.Clean : ExitCode.Failure;
    }

    private void Prune(Decisions decisions, bool isComplete)
    {
        if (isComplete)
            host.Say(Visible.Of($"{decisions.ShownPath}: {Quantity.Of("void decision", decisions.Prune())} removed."));
        else
            host.WriteErrorSentence("No decision was removed, because not everything could be examined.");
    }

    private void Ask(ReviewGroups groups, bool decided, CancellationToken cancellation)
    {
        using var ledger = DecisionLedger.Above(host.WorkingFolder);
        if (groups.All.Count == 0)
        {
            host.Say(decided ? "None of the current findings has a decision." : "Nothing is left to decide.");
            Next(ledger);
            return;
        }

        var review = new Review(groups, ledger);
        using (var keys = KeySource.Of(host, cancellation))
        using (var screen = new ReviewScreen(host, flags.Color, isAnswered: keys.IsLive, toError: false))
            new ReviewDialogue(review, keys, screen, new RecentReasons(ledger.Reasons), AnswerUse.Kept).Run();
        var progress = review.Progress;
        host.Say(
            $"{Quantity.Of("finding", progress.Findings - progress.FindingsLeft)} {(decided ? "looked at" : "settled")} in {Quantity.Of("answer", review.Answers)}{(progress.SettledBefore > 0 ? $", {progress.SettledBefore:N0} before" : "")}; {(progress.FindingsLeft == 0 ? "nothing is left" : $"{Quantity.Of("finding", progress.FindingsLeft)} in {Quantity.Of("group", progress.GroupsLeft)} left")}."
        );
        if (review.Answers > 0)
            host.Say(Visible.Of($"The decisions are in {ledger.ShownPath}."));
        Next(ledger);
    }

    private void Next(DecisionLedger ledger)
    {
        if (ledger.Accepted == 0)
            return;
        var paths = string.Concat(flags.Paths.Where(path => path != ".").Select(path => $" {ShellWord.Of(path)}"));
        // Command lines to copy are not wrapped.
        host.Output.WriteLine(Visible.Of($"To apply the accepted fixes: paperlint lint --fix --decisions{paths}"));
        host.Output.WriteLine(Visible.Of($"To change decisions, also where a fix could not be applied: paperlint review --decided{paths}"));
    }
}
