using FsCheck;
using FsCheck.Fluent;
using PaperLint.Deciding;
using PaperLint.Deciding.Reviewing;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Deciding.Reviewing;

/// <summary>Whatever somebody answers and in whatever order: every step can be undone, and the order does not matter.</summary>
public sealed class ReviewLawTests
{
    [Fact]
    public void Undoing_gives_back_every_earlier_file_and_question() =>
        Prop.ForAll<byte[]>(keys =>
            {
                using var here = new ReviewedFolder();
                var findings = ReviewedFolder.Escapes("aaabbacdbaac");
                // Somebody else decided something earlier.
                Decisions.Above(here.Root).Reject([findings[^1]], "Earlier.");
                var review = here.Start(findings);
                var before = new Stack<(string File, int Left)>();
                foreach (var key in keys ?? [])
                {
                    if (review.Current is null)
                        break;
                    before.Push((Sorted(here), review.Progress.FindingsLeft));
                    if (!Press(review, key))
                        before.Pop();
                }

                while (before.TryPop(out var was))
                {
                    if (!review.Undo() || (Sorted(here), review.Progress.FindingsLeft) != was || review.Current is null)
                        return false;
                }

                return !review.CanUndo && review.Answers == 0;
            })
            .Check(Law.Tried(100));

    [Fact]
    public void The_order_of_answers_changes_nothing() =>
        Prop.ForAll<byte[]>(keys =>
            {
                using var here = new ReviewedFolder();
                using var there = new ReviewedFolder();
                var findings = ReviewedFolder.Escapes("aaabbacdbaac");
                var (some, others) = (here.Start(findings), there.Start(findings));
                ReviewedFolder.Drain(some, () => some.Answer(VerdictOn(some), ReviewReach.Shown));
                foreach (var key in keys ?? [])
                {
                    if (others.Current is null)
                        break;
                    if (key % 3 == 0)
                        others.PutOff();
                    else if (key % 3 == 1)
                        others.StepIn();
                    if (others.Current is not null)
                        others.Answer(VerdictOn(others), ReviewReach.Shown);
                }

                // What was postponed twice is left to the next review.
                var rest = there.Start(findings);
                ReviewedFolder.Drain(rest, () => rest.Answer(VerdictOn(rest), ReviewReach.Shown));
                here.End();
                there.End();
                return here.Decided == there.Decided;
            })
            .Check(Law.Tried(100));

    private static string Sorted(ReviewedFolder folder) => string.Join('\n', folder.Lines.Order(StringComparer.Ordinal));

    /// <returns>Whether the key did something that can be undone.</returns>
    private static bool Press(Review review, byte key)
    {
        switch (key % 8)
        {
            case 0:
                review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
                return true;
            case 1:
                review.Answer(ReviewedFolder.Rejected, ReviewReach.Shown);
                return true;
            case 2:
                review.Answer(ReviewVerdict.Write($"{key}"), ReviewReach.Shown);
                return true;
            case 3:
                review.PutOff();
                return true;
            case 4 when key > 200:
                review.Answer(ReviewVerdict.Accept, ReviewReach.Rule);
                return true;
            case 5:
                review.StepOut();
                return false;
            default:
                review.StepIn();
                return false;
        }
    }

    private static ReviewVerdict VerdictOn(Review review) =>
        review.Show(1)[0].Matched == "\\a" ? ReviewVerdict.Accept : ReviewedFolder.Rejected;
}
