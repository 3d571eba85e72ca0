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
        new ReviewKey("a", "Accept: 'paperlint lint --fix --decisions' applies the fix."),
        new ReviewKey("r", "Reject: the text is right as it is, and you say why. It is no longer reported or fixed."),
        new ReviewKey("e", "Edit: write the replacement yourself. Enter accepts it, Esc cancels."),
        .. isDecided ? [new ReviewKey("w", "Withdraw: the decision is removed, and the next review asks again.")] : Array.Empty<ReviewKey>(),
        new ReviewKey("l", "Later: ask again after all others, then in the next review."),
        new ReviewKey("o", "One by one: decide on single findings of the group; g goes back to the whole group."),
        new ReviewKey("A", $"Accept everything left of {rule.Id} that has this kind of fix, after showing how many there are."),
        new ReviewKey("R", $"Reject everything left of {rule.Id}."),
        .. isDecided ? [new ReviewKey("W", $"Withdraw everything left of {rule.Id}.")] : Array.Empty<ReviewKey>(),
        new ReviewKey("u", "Undo the last answer, and the one before it."),
        new ReviewKey("q", "Quit. Every answer is already saved, so the next review continues from here."),
    ];

    private static string Whole(ReviewGroup group) => $"{(group.FixTitle is null ? "" : "A/")}R{(group.Verdict is null ? "" : "/W")}";
}
