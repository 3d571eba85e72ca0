using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class TextEditTests
{
    private static readonly FsCheck.Gen<(TextEdit, TextEdit)> Pairs = Edits.In(6).Zip(Edits.In(6)).Select(pair => (pair.Item1, pair.Item2));

    [Fact]
    public void A_conflict_is_mutual() =>
        Law.Holds(Pairs, pair => Assert.Equal(pair.Item1.ConflictsWith(pair.Item2), pair.Item2.ConflictsWith(pair.Item1)));

    [Fact]
    public void Two_edits_without_conflict_give_the_same_text_in_either_order() => Law.Holds(Pairs, pair =>
        {
            var (first, second) = pair;
            if (first.ConflictsWith(second))
                return;
            Assert.Equal(Both(first, second), Both(second, first));

            static string Both(TextEdit first, TextEdit second)
            {
                var moved = second.Span.Start >= first.Span.End ? second with { Span = second.Span.Shift(first.LengthChange) } : second;
                return moved.ApplyTo(first.ApplyTo("abcdef"));
            }
        });

    [Fact]
    public void Replacements_that_meet_do_not_conflict_but_an_insertion_between_them_does()
    {
        var (left, right, between) = (Edit(0, 2), Edit(2, 2), Edit(2, 0));
        Assert.False(left.ConflictsWith(right));
        Assert.True(left.ConflictsWith(between));
        Assert.True(right.ConflictsWith(between));
        Assert.True(between.ConflictsWith(between));
    }

    private static TextEdit Edit(int start, int length) => new(new TextSpan(start, length), "x");
}
