using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class LineIndexTests
{
    [Fact]
    public void Every_byte_has_the_line_and_column_that_counting_gives() => Law.Holds(Utf8Bytes.Any, bytes =>
        {
            var lines = new LineIndex(bytes);
            var positions = Count(bytes);
            for (var at = 0; at <= bytes.Length; at++)
                Assert.Equal(positions[at], lines.PositionOf(at));
            Assert.Equal(positions[^1].Line + 1, lines.LineCount);
        });

    [Fact]
    public void A_window_gives_the_positions_of_the_whole() => Law.Holds(Utf8Bytes.Any.Zip(Gen.Choose(0, 1_000)), example =>
        {
            var (bytes, chance) = example;
            var positions = Count(bytes);
            int[] cuts =
            [
                .. Utf8Bytes.Units(bytes).Select(unit => unit.Start).Where(at => at == 0 || bytes[at - 1] != '\r' || bytes[at] != '\n'),
            ];
            if (cuts.Length == 0)
                return;
            var cut = cuts[chance % cuts.Length];
            var lines = new LineIndex(bytes.AsMemory(cut), cut, positions[cut]);
            for (var at = cut; at <= bytes.Length; at++)
                Assert.Equal(positions[at], lines.PositionOf(at));
        });

    [Fact]
    public void A_long_line_is_counted_as_a_short_one() => Law.Holds(Utf8Bytes.Any, unit =>
        {
            byte[] part = [.. unit.Where(value => value is not (byte)'\r' and not (byte)'\n')];
            if (part.Length == 0)
                return;
            byte[] bytes = [.. "first\n"u8, .. Enumerable.Repeat(part, 20_000 / part.Length + 1).SelectMany(one => one), .. "\nlast"u8];
            var (lines, positions) = (new LineIndex(bytes), Count(bytes));
            for (var at = bytes.Length; at >= 0; at -= at % 37 + 1)
                Assert.Equal(positions[at], lines.PositionOf(at));
        });

    [Fact]
    public void Lines_and_their_breaks_make_the_window() => Law.Holds(Utf8Bytes.Any, bytes =>
        {
            var lines = new LineIndex(bytes, 1_000, new LinePosition(7, 3));
            var at = 0;
            for (var line = 0; line < lines.LineCount; line++)
            {
                var extent = lines.LineExtent(7 + line);
                Assert.Equal(1_000 + at, extent.Start);
                Assert.DoesNotContain(bytes[at..(int)(extent.End - 1_000)], value => value is (byte)'\r' or (byte)'\n');
                at = (int)extent.End - 1_000;
                if (at < bytes.Length)
                    at += LineBreak.LengthAt(bytes.AsSpan(), at);
            }

            Assert.Equal(bytes.Length, at);
        });

    [Fact]
    public void A_place_outside_the_window_is_an_error()
    {
        var lines = new LineIndex("abc"u8.ToArray(), 10);
        Assert.Throws<ArgumentOutOfRangeException>(() => lines.PositionOf(9));
        Assert.Throws<ArgumentOutOfRangeException>(() => lines.PositionOf(14));
        Assert.Throws<ArgumentOutOfRangeException>(() => lines.LineExtent(1));
    }

    [Theory]
    [InlineData("a\r\nb", 1, 2)]
    [InlineData("a\nb", 1, 1)]
    [InlineData("a\rb", 1, 1)]
    [InlineData("a\r", 1, 1)]
    [InlineData("ab", -1, 0)]
    [InlineData("\u2028\u0085\v\f", -1, 0)]
    public void Three_line_breaks_and_no_other(string text, int at, int length)
    {
        Assert.Equal(at, LineBreak.IndexIn(text));
        Assert.Equal(length, at < 0 ? 0 : LineBreak.LengthAt(text.AsSpan(), at));
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Equal(at, LineBreak.IndexIn(bytes));
        Assert.Equal(length, at < 0 ? 0 : LineBreak.LengthAt(bytes.AsSpan(), at));
        Assert.Equal(0, LineBreak.LengthAt("x", 0));
    }

    /// <summary>The positions of each byte and of the end, counted naively.</summary>
    private static LinePosition[] Count(byte[] bytes)
    {
        var positions = new LinePosition[bytes.Length + 1];
        var (line, column) = (0, 0);
        foreach (var (start, length, text) in Utf8Bytes.Units(bytes))
        {
            Array.Fill(positions, new LinePosition(line, column), start, length);
            column += text.Length;
            if (text == "\n" || (text == "\r" && (start + 1 == bytes.Length || bytes[start + 1] != '\n')))
                (line, column) = (line + 1, 0);
        }

        positions[^1] = new LinePosition(line, column);
        return positions;
    }
}
