using FsCheck;
using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class TextRevisionTests
{
    private static readonly Gen<(TextEdit[] First, TextEdit[] Second, TextEdit[] Third)> Chains =
        from first in Edits.Together(Edits.Original.Length)
        let once = Edits.Make(Edits.Original, first)
        from second in Edits.Together(once.Length)
        let twice = Edits.Make(once, second)
        from third in Edits.Together(twice.Length)
        select (first, second, third);

    [Fact]
    public void Edits_are_made_together_whatever_their_order() => Law.Holds(Edits.Together(12), edits =>
        {
            Assert.Equal(Edits.Make(Edits.Original, edits), Revise(edits).Text);
            Assert.Equal(Revise(edits).Text, Revise([.. edits.Reverse()]).Text);
            Assert.Equal(edits.Length == 0, Revise(edits).IsOriginal);
        });

    [Fact]
    public void What_no_edit_touched_is_found_in_the_original() => Law.Holds(Chains, chain =>
        {
            var revision = Revise(chain.First, chain.Second);
            foreach (var span in SpansOf(revision.Length))
            {
                var origin = revision.ToOriginal(span);
                Assert.InRange(origin.End, 0, Edits.Original.Length);
                var text = span.Of(revision.Span).ToString();
                if (text.Length == 1 && char.IsAsciiLetterLower(text[0]))
                    Assert.Equal(text, origin.Of(Edits.Original).ToString());
            }

            foreach (var letter in Edits.Original.Where(letter => revision.Text.Contains(letter, StringComparison.Ordinal)))
            {
                var place = new TextSpan(Edits.Original.IndexOf(letter, StringComparison.Ordinal), 1);
                Assert.Equal(letter.ToString(), revision.FromOriginal(place).Of(revision.Span).ToString());
            }
        });

    [Fact]
    public void A_greater_place_maps_to_a_greater_one() => Law.Holds(Chains, chain =>
        {
            var revision = Revise(chain.First, chain.Second);
            foreach (var outer in SpansOf(revision.Length))
            {
                foreach (
                    var inner in SpansOf(revision.Length)
                        .Where(span => outer.Contains(span) && !span.IsEmpty && !revision.ToOriginal(span).IsEmpty)
                )
                    Assert.True(revision.ToOriginal(outer).Contains(revision.ToOriginal(inner)));
            }
        });

    [Fact]
    public void Two_revisions_map_as_one_after_the_other() => Law.Holds(Chains, chain =>
        {
            var both = Revise(chain.First, chain.Second);
            var first = Revise(chain.First);
            var second = TextRevision.Original(first.Text.AsMemory()).Apply(chain.Second);
            foreach (var span in SpansOf(both.Length))
                Assert.Equal(first.ToOriginal(second.ToOriginal(span)), both.ToOriginal(span));
            foreach (var span in SpansOf(Edits.Original.Length))
                Assert.Equal(second.FromOriginal(first.FromOriginal(span)), both.FromOriginal(span));
        });

    /// <summary>
    /// The law of net edits: let R be the original O with edits S, e an edit of R, and e' its net edit. Then applying e' to O, together
    /// with the edits in S whose replacements e does not touch, gives the same as applying e to R.
    /// </summary>
    [Fact]
    public void A_net_edit_makes_the_edit_and_the_fixes_it_stands_on() => Law.Holds(Chains, chain =>
        {
            var revision = Revise(chain.First);
            foreach (var edit in chain.Second)
            {
                var net = revision.ToOriginal(edit);
                TextEdit[] others = [.. chain.First.Where(done => !Reaches(edit.Span, AfterOf(done, chain.First)))];
                if (Array.Exists(others, net.ConflictsWith))
                    continue;
                Assert.Equal(edit.ApplyTo(revision.Text), Edits.Make(Edits.Original, [net, .. others]));
            }
        });

    /// <summary>The same law for several edits made together, over two revisions: their net edits never conflict.</summary>
    [Fact]
    public void Net_edits_of_edits_made_together_can_be_made_together() => Law.Holds(Chains, chain =>
        {
            var revision = Revise(chain.First, chain.Second);
            var net = revision.ToOriginal(chain.Third);
            for (var i = 0; i < net.Count; i++)
            {
                for (var j = i + 1; j < net.Count; j++)
                    Assert.False(net[i].ConflictsWith(net[j]), $"{net[i]} and {net[j]}");
            }

            if (chain.Second.Length > 0)
                return;
            TextEdit[] others = [.. chain.First.Where(done => !chain.Third.Any(edit => Reaches(edit.Span, AfterOf(done, chain.First))))];
            if (!others.Any(other => net.Any(other.ConflictsWith)))
                Assert.Equal(Edits.Make(revision.Text, chain.Third), Edits.Make(Edits.Original, [.. net, .. others]));
        });

    [Fact]
    public void Edits_that_conflict_or_reach_too_far_are_an_error()
    {
        var text = TextRevision.Original("abc".AsMemory());
        Assert.Throws<ArgumentException>(() => text.Apply([Edit(0, 2, "x"), Edit(1, 2, "y")]));
        Assert.Throws<ArgumentException>(() => text.Apply([Edit(1, 0, "x"), Edit(1, 0, "y")]));
        Assert.Throws<ArgumentException>(() => text.Apply([Edit(2, 2, "x")]));
    }

    [Fact]
    public void Two_edits_inside_one_replacement_become_one_net_edit()
    {
        var text = TextRevision.Original("a bad word".AsMemory()).Apply([Edit(2, 3, "really good")]);
        Assert.Equal([Edit(2, 3, "REALLY GOOD")], text.ToOriginal([Edit(2, 6, "REALLY"), Edit(9, 4, "GOOD")]));
    }

    private static TextEdit Edit(int start, int length, string text) => new(new TextSpan(start, length), text);

    private static TextRevision Revise(params TextEdit[][] steps) =>
        steps.Aggregate(TextRevision.Original(Edits.Original.AsMemory()), (revision, edits) => revision.Apply(edits));

    /// <summary>The span of a replacement after all edits of its step.</summary>
    private static TextSpan AfterOf(TextEdit edit, TextEdit[] step) =>
        new(
            edit.Span.Start + step.Where(other => other != edit && other.Span < edit.Span).Sum(other => other.LengthChange),
            edit.NewText.Length
        );

    private static bool Reaches(TextSpan span, TextSpan replacement) =>
        span.IsEmpty
            ? span.Start > replacement.Start && span.Start < replacement.End
            : span.Overlaps(replacement) || (replacement.IsEmpty && replacement.Start > span.Start && replacement.Start < span.End);

    private static IEnumerable<TextSpan> SpansOf(int length) =>
        from start in Enumerable.Range(0, length + 1)
        from end in Enumerable.Range(start, Math.Min(4, length - start) + 1)
        select TextSpan.FromBounds(start, end);
}
