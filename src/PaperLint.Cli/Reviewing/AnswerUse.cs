using PaperLint.Reports.Review;

namespace PaperLint.Cli.Reviewing;

/// <summary>How the answers of a dialogue are used, as far as its keys and sentences depend on it.</summary>
internal sealed record AnswerUse
{
    /// <summary>The answers are saved in the decision file, for later runs and reviews.</summary>
    public static AnswerUse Kept { get; } =
        new()
        {
            RejectionTakesReason = true,
            NothingToUndo = "There is nothing to undo in this review. 'paperlint review --decided' shows what earlier ones decided.",
            Ending = "q ends the review",
            NextTime = "the next review",
            Accept = new ReviewKey("a", "Accept: 'paperlint lint --fix --decisions' applies the fix."),
            Reject = new ReviewKey("r", "Reject: the text is right as it is, and you say why. It is no longer reported or fixed."),
            Later = new ReviewKey("l", "Later: ask again after all others, then in the next review."),
            Quit = new ReviewKey("q", "Quit. Every answer is already saved, so the next review continues from here."),
        };

    /// <summary>Accepted fixes are applied when the dialogue ends, and the answers are not saved.</summary>
    public static AnswerUse ThisRun { get; } =
        new()
        {
            Synonyms = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["y"] = "a",
                ["Y"] = "a",
                ["n"] = "r",
                ["N"] = "r",
                ["Q"] = "q",
            },
            NothingToUndo = "There is nothing to undo.",
            Ending = "q applies what you accepted",
            NextTime = "the next run",
            Accept = new ReviewKey("a, y", "Accept: the fix is applied when you quit."),
            Reject = new ReviewKey("r, n", "Reject: the text stays as it is in this run, and the next run asks again."),
            Later = new ReviewKey("l", "Later: ask again after all others, then leave the text as it is."),
            Quit = new ReviewKey("q", "Quit: apply what you accepted so far, and nothing else. Ctrl-C applies nothing."),
        };

    /// <summary>Alternative keys, with the key that each stands for.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; private init; } = new Dictionary<string, string>();

    public bool RejectionTakesReason { get; private init; }

    /// <summary>The end of a sentence about rejecting.</summary>
    public string WithReason => RejectionTakesReason ? ", with a reason" : "";

    public required string NothingToUndo { get; init; }

    /// <summary>How to end the dialogue when no questions are left, as a clause.</summary>
    public required string Ending { get; init; }

    /// <summary>When a fix that could not be applied is asked about again.</summary>
    public required string NextTime { get; init; }

    public required ReviewKey Accept { get; init; }

    public required ReviewKey Reject { get; init; }

    public required ReviewKey Later { get; init; }

    public required ReviewKey Quit { get; init; }
}
