using FsCheck.Fluent;
using PaperLint.Text.Pairs;

namespace PaperLint.Tests.Text.Pairs;

public sealed class ClueTests
{
    private static readonly string[] Pieces =
    [
        "a",
        "K",
        "w",
        "ww",
        "x2",
        "7",
        " ",
        ". ",
        ".",
        "A",
        "\\",
        "$",
        "~",
        "--",
        "\n",
        "\r\n",
        "\t",
        "é",
        "α",
        "≤",
        "”",
        "’",
        "–",
        "…",
        "\uFFFD",
        "\u00A0",
        "\u2009",
        "\u212A",
        "\u017F",
        "𝒩",
        "\uD835",
        "\0",
        "\u007F",
    ];

    [Theory]
    [InlineData("It is fast.We show it.", ".W", true)]
    [InlineData("It is fast. We show it.", ".W", false)]
    [InlineData("no backslash", "\\", false)]
    [InlineData("one \\ here", "\\", true)]
    [InlineData("at the end ~", "~", true)]
    [InlineData("", "~", false)]
    [InlineData("see (3)", "[1", false)]
    [InlineData("see [3]", "[1", true)]
    public void A_literal_is_known_by_the_kinds_beside_each_other(string text, string literal, bool expected) =>
        Assert.Equal(expected, Clue.Of(literal).IsIn(PairSet.Of(text)));

    [Theory]
    [InlineData("\u0345", "\u0399")]
    [InlineData("\u0399", "\u0345")]
    [InlineData("k", "\u212A")]
    public void A_literal_in_any_case_may_be_of_other_kinds(string literal, string text) =>
        Assert.True(Clue.Of(literal, ignoreCase: true).IsIn(PairSet.Of(text)));

    [Fact]
    public void Of_many_ways_to_combine_clues_the_rarest_are_kept()
    {
        var one = Clue.All(Clue.Of("e "), Clue.Of(" t"), Clue.Of("th"), Clue.Of("~^"));
        var other = Clue.All(Clue.Of("s "), Clue.Of(" a"), Clue.Of("an"), Clue.Of("|{"));
        Assert.False(Clue.Any(one, other).IsIn(PairSet.Of("the texts that an author writes")));
    }

    [Fact]
    public void No_text_with_a_literal_lacks_its_clue() => Law.Holds(Texts.Zip(Texts).Zip(Texts), example =>
        {
            var ((before, literal), after) = example;
            if (literal.Length == 0)
                return;
            var pairs = PairSet.Of(before + literal + after);
            Assert.True(Clue.Of(literal).IsIn(pairs));
            Assert.True(Clue.AnyOf('\u4E00', literal[0]).IsIn(pairs));
            Assert.True(Clue.Any(Clue.Of("\u4E00"), Clue.Of(literal)).IsIn(pairs));
            Assert.True(Clue.All(Clue.Of(literal), Clue.Of(literal[^1..])).IsIn(pairs));
            Assert.False(Clue.Never.IsIn(pairs));
            Assert.True(Clue.None.IsIn(pairs));
        });

    [Fact]
    public void No_text_with_a_literal_in_any_case_lacks_its_clue() => Law.Holds(Texts.Zip(Texts), example =>
        {
            var (literal, text) = example;
            if (literal.Length > 0 && text.Contains(literal, StringComparison.OrdinalIgnoreCase))
                Assert.True(Clue.Of(literal, ignoreCase: true).IsIn(PairSet.Of(text)));
            foreach (var other in new[] { literal.ToUpperInvariant(), literal.ToLowerInvariant() })
                Assert.True(literal.Length == 0 || Clue.Of(literal, ignoreCase: true).IsIn(PairSet.Of(other)));
        });

    [Fact]
    public void A_clue_of_several_holds_where_one_of_them_does() => Law.Holds(Texts.Zip(Texts).Zip(Texts), example =>
        {
            var ((one, other), text) = example;
            if (one.Length == 0 || other.Length == 0)
                return;
            var pairs = PairSet.Of(text);
            var (first, second) = (Clue.Of(one), Clue.Of(other));
            if (first.IsIn(pairs) || second.IsIn(pairs))
                Assert.True(Clue.Any(first, second).IsIn(pairs));
            Assert.Equal(first.IsIn(pairs) && second.IsIn(pairs), Clue.All(first, second).IsIn(pairs));
            if (first.IsIn(pairs))
                Assert.True(first.Rare().IsIn(pairs));
        });

    [Fact]
    public void A_set_filled_again_knows_only_the_new_text() => Law.Holds(Texts.Zip(Texts), example =>
        {
            var (first, second) = example;
            var pairs = PairSet.Of(first);
            pairs.Fill(second);
            foreach (var piece in Pieces)
                Assert.Equal(Clue.Of(piece).IsIn(PairSet.Of(second)), Clue.Of(piece).IsIn(pairs));
        });

    private static FsCheck.Gen<string> Texts { get; } = Law.SomeOf(Pieces).Select(string.Concat);
}
