using PaperLint.Deciding.Reviewing;
using PaperLint.Reports.Review;

namespace PaperLint.Cli.Reviewing;

/// <summary>The keys available at a card: short descriptions for the card, long ones for the help.</summary>
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

    public static IReadOnlyList<ReviewKey> Long(ReviewGroup group, AnswerUse use) =>
        [
            use.Accept,
            use.Reject,
            new ReviewKey("e", "Edit: write the replacement yourself. Enter accepts it, Esc cancels."),
            .. group.Verdict is null
                ? Array.Empty<ReviewKey>()
                : [new ReviewKey("w", "Withdraw: the decision is removed, and the next review asks again.")],
            use.Later,
            new ReviewKey("o", "One by one: decide on single findings of the group; g goes back to the whole group."),
            new ReviewKey("A", $"Accept everything left of {group.Rule.Id} that has this kind of fix, after showing how many there are."),
            new ReviewKey("R", $"Reject everything left of {group.Rule.Id}."),
            .. group.Verdict is null ? Array.Empty<ReviewKey>() : [new ReviewKey("W", $"Withdraw everything left of {group.Rule.Id}.")],
            new ReviewKey("u", "Undo the last answer, and the one before it."),
            use.Quit,
        ];

    private static string Whole(ReviewGroup group) => $"{(group.FixTitle is null ? "" : "A/")}R{(group.Verdict is null ? "" : "/W")}";
}
