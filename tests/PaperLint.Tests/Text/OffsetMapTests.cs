using System.Text;
using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class OffsetMapTests
{
    [Fact]
    public void The_map_of_utf8_follows_the_decoder() => Law.Holds(Utf8Bytes.Any, bytes =>
        {
            var map = OffsetMap.Utf8(bytes, 100);
            var text = Encoding.UTF8.GetString(bytes);
            Assert.Equal(text.Length, map.TextLength);
            Assert.Equal(new ByteSpan(100, bytes.Length), map.Extent);
            foreach (var span in SpansOf(text.Length))
            {
                var raw = map.ToBytes(span);
                var grown = map.ToText(raw);
                Assert.True(span.IsEmpty || grown.Contains(span), $"{span} became {grown}.");
                var whole = Whole(text, span);
                Assert.Equal(span.IsEmpty ? new TextSpan(whole.Start, 0) : whole, span.IsEmpty ? new TextSpan(grown.Start, 0) : grown);
                Assert.Equal(grown.Of(text).ToString(), Encoding.UTF8.GetString(bytes.AsSpan((int)raw.Start - 100, (int)raw.Length)));
            }
        });

    [Fact]
    public void Bytes_lead_to_the_characters_they_are_part_of() => Law.Holds(Utf8Bytes.Any, bytes =>
        {
            var map = OffsetMap.Utf8(bytes, 100);
            var at = 0;
            foreach (var (start, length, text) in Utf8Bytes.Units(bytes))
            {
                for (var inside = 0; inside < length; inside++)
                    Assert.Equal(new TextSpan(at, text.Length), map.ToText(new ByteSpan(100 + start + inside, 1)));
                at += text.Length;
            }
        });

    [Fact]
    public void Any_units_lead_there_and_back() =>
        Law.Holds(Gen.Choose(0, 2).Zip(Gen.Choose(1, 6)).Zip(Gen.Choose(1, 3)).ArrayOf(), kinds =>
        {
            var builder = new OffsetMap.Builder(50);
            var units = new List<(TextSpan Text, ByteSpan Raw)>();
            var (text, raw) = (0, 50L);
            foreach (var ((textUnit, rawUnit), count) in kinds)
            {
                builder.Add(textUnit, rawUnit, count);
                for (var i = 0; i < count; i++, text += textUnit, raw += rawUnit)
                    units.Add((new TextSpan(text, textUnit), new ByteSpan(raw, rawUnit)));
            }

            var map = builder.Build();
            foreach (var span in SpansOf(map.TextLength).Where(span => !span.IsEmpty))
            {
                var touched = units.Where(unit => unit.Text.Overlaps(span)).ToList();
                Assert.Equal(ByteSpan.FromBounds(touched[0].Raw.Start, touched[^1].Raw.End), map.ToBytes(span));
            }

            foreach (var unit in units)
                Assert.Equal(unit.Text, map.ToText(unit.Raw));
        });

    [Fact]
    public void A_span_that_cuts_a_surrogate_pair_grows_to_its_four_bytes()
    {
        var map = OffsetMap.Utf8("x😀y"u8, 0);
        Assert.Equal(new ByteSpan(1, 4), map.ToBytes(new TextSpan(2, 1)));
        Assert.Equal(new TextSpan(1, 2), map.ToText(new ByteSpan(3, 1)));
    }

    [Fact]
    public void A_span_beyond_the_value_is_an_error()
    {
        var map = OffsetMap.Utf8("abc"u8, 10);
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToBytes(new TextSpan(3, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToText(new ByteSpan(9, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToText(new ByteSpan(13, 1)));
    }

    private static IEnumerable<TextSpan> SpansOf(int length) =>
        from start in Enumerable.Range(0, length + 1)
        from end in Enumerable.Range(start, Math.Min(6, length - start) + 1)
        select TextSpan.FromBounds(start, end);

    private static TextSpan Whole(string text, TextSpan span)
    {
        var start =
            span.Start > 0 && span.Start < text.Length && char.IsSurrogatePair(text[span.Start - 1], text[span.Start])
                ? span.Start - 1
                : span.Start;
        var end =
            span.End > 0 && span.End < text.Length && char.IsSurrogatePair(text[span.End - 1], text[span.End]) ? span.End + 1 : span.End;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
