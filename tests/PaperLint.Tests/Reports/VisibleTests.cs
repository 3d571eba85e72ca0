using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Reports;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Reports;

public class VisibleTests
{
    [Theory]
    [InlineData("plain text, Ünïcödé, 深層学習, 😀, e\u0301", "plain text, Ünïcödé, 深層学習, 😀, e\u0301")]
    [InlineData("\u001b[31mred\u001b[0m", "␛[31mred␛[0m")]
    [InlineData("\u001b]0;title\u0007", "␛]0;title␇")]
    [InlineData("a\tb\r\nc\0d\u007f", "a␉b␍␊c␀d␡")]
    [InlineData("\u009b31m\u0085", "⟨U+009B⟩31m⟨U+0085⟩")]
    [InlineData("\u202eabc\u202c\u2066x\u2069\u200e\u200f\u061c", "⟨U+202E⟩abc⟨U+202C⟩⟨U+2066⟩x⟨U+2069⟩⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩")]
    [InlineData("a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg", "a⟨U+200B⟩b⟨U+200C⟩c⟨U+200D⟩d⟨U+2060⟩e⟨U+FEFF⟩f⟨U+00AD⟩g")]
    [InlineData("a\u2028b\u2029c", "a⟨U+2028⟩b⟨U+2029⟩c")]
    [InlineData("\U000E0041\ufe0f\u034f\u3164\u115f\u180e", "⟨U+E0041⟩⟨U+FE0F⟩⟨U+034F⟩⟨U+3164⟩⟨U+115F⟩⟨U+180E⟩")]
    [InlineData("\ue000\uffff\U0010ffff", "⟨U+E000⟩⟨U+FFFF⟩⟨U+10FFFF⟩")]
    public void What_does_not_draw_is_shown(string text, string shown) => Assert.Equal(shown, Visible.Of(text));

    // Not in InlineData: attribute values are UTF-8, which cannot hold them.
    [Fact]
    public void Lone_surrogates_are_shown()
    {
        Assert.Equal("a⟨U+D83D⟩b", Visible.Of("a\ud83db"));
        Assert.Equal("⟨U+DE00⟩⟨U+D83D⟩", Visible.Of("\ude00\ud83d"));
    }

    [Fact]
    public void Doing_it_twice_changes_nothing() =>
        Prop.ForAll<char[]>(characters => Visible.Of(Visible.Of(characters)) == Visible.Of(characters)).Check(Law.Tried(100));

    [Fact]
    public void No_character_of_Unicode_comes_through_that_could_do_harm()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            var text = value is >= 0xD800 and <= 0xDFFF ? ((char)value).ToString() : char.ConvertFromUtf32(value);
            foreach (var rune in Visible.Of(text).EnumerateRunes())
            {
                var category = Rune.GetUnicodeCategory(rune);
                if (
                    category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    || rune.Value is (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
                )
                    Assert.Fail($"U+{value:X4}");
            }
        }
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("深層", 4)]
    [InlineData("ｗｉｄｅ", 8)]
    [InlineData("😀", 2)]
    [InlineData("e\u0301\u0302", 1)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("한", 2)]
    [InlineData("ä×≫", 3)]
    [InlineData("…→^", 3)]
    public void Widths_are_those_of_a_terminal(string text, int width) => Assert.Equal(width, CellWidth.Of(text));
}
