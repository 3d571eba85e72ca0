using PaperLint.Engine.Reviewing;
using PaperLint.Findings;
using PaperLint.Reports.Review;

namespace PaperLint.Cli.Reviewing;

/// <summary>What can be pressed at a card, in short for the card and at length for the help.</summary>
internal static class ReviewKeys
{
    public static IReadOnlyList<ReviewKey> Short(ReviewGroup group, bool isInside, bool canUndo) =>
    [
        .. group.FixTitle is null ? [] : new[] { new ReviewKey("a", "accept") },
        new ReviewKey("r", "reject"),
        .. group.CanBeWritten ? [new ReviewKey("e", "edit")] : Array.Empty<ReviewKey>(),
        .. group.Verdict is null ? Array.Empty<ReviewKey>() : [new ReviewKey("w", "withdraw")],
        new ReviewKey("l", "later"),
        isInside ? new ReviewKey("g", "whole group") : new ReviewKey("o", "one by one"),
        new ReviewKey(Whole(group), $"all of {group.Rule.Id}"),
        .. canUndo ? [new ReviewKey("u", "undo")] : Array.Empty<ReviewKey>(),
        new ReviewKey("?", "help"),
        new ReviewKey("q", "quit"),
    ];

    public static IReadOnlyList<ReviewKey> Long(RuleInfo rule, bool isDecided) =>
    [
        new ReviewKey("a", "Accept: the repair is made by 'paperlint lint --fix --decisions'."),
        new ReviewKey("r", "Reject: the text is right as it is, and you say why. It is neither reported nor mended any more."),
        new ReviewKey("e", "Edit: write yourself what is to stand there. Enter takes it, Esc leaves it."),
        .. isDecided ? [new ReviewKey("w", "Withdraw: nothing is decided any more, and the next review asks.")] : Array.Empty<ReviewKey>(),
        new ReviewKey("l", "Later: asked again after all others, then in the next review."),
        new ReviewKey("o", "One by one: answer for single findings of the group; g goes back to the whole group."),
        new ReviewKey("A", $"Accept everything left of {rule.Id} that has this kind of repair, after seeing how many that are."),
        new ReviewKey("R", $"Reject everything left of {rule.Id}."),
        .. isDecided ? [new ReviewKey("W", $"Withdraw everything left of {rule.Id}.")] : Array.Empty<ReviewKey>(),
        new ReviewKey("u", "Undo the last answer, and the one before it."),
        new ReviewKey("q", "Quit. Every answer is in the file already, so the next review goes on from here."),
    ];

    private static string Whole(ReviewGroup group) => $"{(group.FixTitle is null ? "" : "A/")}R{(group.Verdict is null ? "" : "/W")}";
}
