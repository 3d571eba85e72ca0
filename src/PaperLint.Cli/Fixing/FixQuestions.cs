using PaperLint.Cli.Hosting;
using PaperLint.Cli.Reviewing;
using PaperLint.Deciding;
using PaperLint.Deciding.Reviewing;
using PaperLint.Findings;

namespace PaperLint.Cli.Fixing;

/// <summary>Asks which fixes to apply, in the dialogue of <c>review</c>. The answers apply to this run only.</summary>
/// <remarks>It writes to standard error, since standard output may be redirected.</remarks>
internal sealed class FixQuestions(Host host, string color)
{
    /// <param name="offered">Findings with fixes, in report order; enumerated several times during the dialogue.</param>
    /// <exception cref="OperationCanceledException">The program was asked to stop; no fix may be applied then.</exception>
    public ChosenFixes Ask(IEnumerable<Finding> offered, CancellationToken cancellation)
    {
        using var ledger = DecisionLedger.InMemory();
        var groups = ReviewGroups.Of(offered, ledger.ToDecisions(), Severity.Info, decided: false);
        if (groups.All.Count > 0)
        {
            using var keys = KeySource.Of(host, cancellation);
            using var screen = new ReviewScreen(host, color, isAnswered: keys.IsLive, toError: true);
            new ReviewDialogue(new Review(groups, ledger), keys, screen, new RecentReasons([]), AnswerUse.ThisRun).Run();
        }

        var answers = ledger.ToDecisions();
        return new ChosenFixes(answers, offered.LongCount(finding => !answers.Accepts(finding)));
    }
}

/// <summary>The answers to the fixes that were offered.</summary>
/// <param name="Declined">How many findings had an offered fix that was not accepted.</param>
internal sealed record ChosenFixes(Decisions Accepted, long Declined);
