using PaperLint.Cli.Hosting;
using PaperLint.Cli.Reviewing;
using PaperLint.Deciding;
using PaperLint.Deciding.Reviewing;
using PaperLint.Findings;

namespace PaperLint.Cli.Fixing;

/// <summary>Asks which fixes to make, in the dialogue of <c>review</c>; the answers are for this run alone.</summary>
/// <remarks>It speaks on standard error: results may be going elsewhere.</remarks>
internal sealed class FixQuestions(Host host, string color)
{
    /// <param name="offered">Findings with fixes, in report order; gone through again and again while the dialogue lasts.</param>
    /// <exception cref="OperationCanceledException">The program was asked to stop; nothing is to be made then.</exception>
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

/// <summary>What somebody wants of the fixes that were offered.</summary>
/// <param name="Declined">How many findings had a fix that was offered and not accepted.</param>
internal sealed record ChosenFixes(Decisions Accepted, long Declined);
