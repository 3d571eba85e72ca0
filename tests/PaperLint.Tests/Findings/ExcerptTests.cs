using System.Text;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Tests.Records;
using PaperLint.Tests.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Findings;

public sealed class ExcerptTests
{
    [Fact]
    public void A_short_line_is_shown_whole()
    {
        var excerpt = Around("one\ntwo 2 three\nfour", "2");
        Assert.Equal("two 2 three", excerpt.Text);
        Assert.Equal("2", excerpt.Span.Of(excerpt.Text).ToString());
        Assert.Equal(("2:1", "2:12"), (excerpt.Lines.Start.ToString(), excerpt.Lines.End.ToString()));
        Assert.False(excerpt.CutBefore || excerpt.CutAfter);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("😀")]
    [InlineData("x")]
    public void A_cut_goes_through_no_character(string filler)
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var side = $"{new string('y', shift)}{string.Concat(Enumerable.Repeat(filler, 300))}";
            var excerpt = Around($"{side}!{side}", "!");
            Assert.DoesNotContain('\uFFFD', excerpt.Text);
            Assert.Equal("!", excerpt.Span.Of(excerpt.Text).ToString());
            Assert.True(excerpt.CutBefore && excerpt.CutAfter);
            Assert.InRange(Encoding.UTF8.GetByteCount(excerpt.Text), 315, 325);
        }
    }

    [Fact]
    public void A_long_place_is_shown_by_its_beginning()
    {
        var place = new string('z', 5_000);
        var excerpt = Around($"before {place} after", place);
        Assert.Equal(1_000, excerpt.Span.Length);
        Assert.True(excerpt.CutAfter);
        Assert.False(excerpt.CutBefore);
    }

    [Fact]
    public void A_place_over_several_lines_shows_them_all()
    {
        var excerpt = Around("zero\none two\nthree four\nfive", "two\nthree");
        Assert.Equal("one two\nthree four", excerpt.Text);
        Assert.Equal("two\nthree", excerpt.Span.Of(excerpt.Text).ToString());
    }

    /// <summary>Whatever the bytes are, the excerpt shows the span, and its positions fit the text.</summary>
    [Fact]
    public void Any_place_of_any_bytes_can_be_shown() =>
        Law.Holds(Utf8Bytes.Any.Zip(Gen.Choose(0, 10_000)).Zip(Gen.Elements(1, 40, 200)), example =>
        {
            var ((piece, chance), times) = example;
            byte[] bytes = [.. Enumerable.Repeat(piece, times).SelectMany(part => part)];
            var record = Paper.OfBytes(bytes);
            var text = record.Abstract!.Text;
            var start = chance % (text.Length + 1);
            var place = record.Codec.MapOf(record, record.Abstract).ToBytes(new TextSpan(start, Math.Min(chance % 3, text.Length - start)));

            var excerpt = Excerpt.Around(record, place);

            Assert.Equal(Encoding.UTF8.GetString(record.Bytes(place).Span), excerpt.Span.Of(excerpt.Text).ToString());
            if (excerpt.Lines.Start.Line == excerpt.Lines.End.Line)
                Assert.Equal(excerpt.Text.Length, excerpt.Lines.End.Column - excerpt.Lines.Start.Column);
        });

    private static Excerpt Around(string text, string place)
    {
        var record = Paper.Of(text: text);
        var span = new TextSpan(text.IndexOf(place, StringComparison.Ordinal), place.Length);
        return Excerpt.Around(record, record.Codec.MapOf(record, record.Abstract!).ToBytes(span));
    }
}
