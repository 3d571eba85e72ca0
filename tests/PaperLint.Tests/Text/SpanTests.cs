using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class SpanTests
{
    private static readonly FsCheck.Gen<TextSpan> Spans = Gen.Choose(0, 8)
        .Zip(Gen.Choose(0, 5))
        .Select(pair => new TextSpan(pair.Item1, pair.Item2));

    private static readonly FsCheck.Gen<(TextSpan, TextSpan)> Pairs = Spans.Zip(Spans).Select(pair => (pair.Item1, pair.Item2));

    [Fact]
    public void Overlapping_is_sharing_a_character() => Law.Holds(Pairs, pair =>
        {
            var (left, right) = pair;
            Assert.Equal(Positions(left).Intersect(Positions(right)).Any(), left.Overlaps(right));
            Assert.Equal(left.Overlaps(right), right.Overlaps(left));
            Assert.Equal(left.Overlaps(right), Bytes(left).Overlaps(Bytes(right)));
        });

    [Fact]
    public void Containing_is_having_both_ends_inside() => Law.Holds(Pairs, pair =>
        {
            var (outer, inner) = pair;
            Assert.Equal(inner.Start >= outer.Start && inner.End <= outer.End, outer.Contains(inner));
            Assert.Equal(outer.Contains(inner), Bytes(outer).Contains(Bytes(inner)));
            if (outer.Contains(inner) && inner.Contains(outer))
                Assert.Equal(outer, inner);
            Assert.All(Enumerable.Range(0, 15), at => Assert.Equal(Positions(outer).Contains(at), outer.Contains(at)));
        });

    [Fact]
    public void Touching_is_overlapping_or_meeting_at_an_edge() => Law.Holds(Pairs, pair =>
        {
            var (left, right) = pair;
            Assert.Equal(left.Touches(right), right.Touches(left));
            if (left.Overlaps(right) || left.End == right.Start)
                Assert.True(left.Touches(right));
            if (left.End < right.Start)
                Assert.False(left.Touches(right));
        });

    [Fact]
    public void Spans_are_ordered_by_start_and_the_shorter_first() => Law.Holds(Pairs, pair =>
        {
            var (left, right) = pair;
            Assert.Equal((left.Start, left.Length).CompareTo((right.Start, right.Length)), left.CompareTo(right));
            Assert.Equal(left.CompareTo(right), Bytes(left).CompareTo(Bytes(right)));
            Assert.Equal(left == right, left.CompareTo(right) == 0);
            Assert.Equal(left < right, !(left >= right));
            Assert.Equal(Bytes(left) > Bytes(right), !(Bytes(left) <= Bytes(right)));
        });

    [Fact]
    public void A_span_is_printed_half_open()
    {
        Assert.Equal("[12..17)", TextSpan.FromBounds(12, 17).ToString());
        Assert.Equal("[12..17)", ByteSpan.FromBounds(12, 17).ToString());
    }

    [Fact]
    public void No_span_ends_before_it_begins_or_beyond_what_can_be_counted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(1, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteSpan(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ByteSpan.FromBounds(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteSpan(1, long.MaxValue));
    }

    private static IEnumerable<int> Positions(TextSpan span) => Enumerable.Range(span.Start, span.Length);

    private static ByteSpan Bytes(TextSpan span) => new(span.Start, span.Length);
}
