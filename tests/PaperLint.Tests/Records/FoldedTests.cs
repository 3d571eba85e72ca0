using FsCheck.Fluent;
using PaperLint.Records;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Records;

public sealed class FoldedTests
{
    private static readonly FsCheck.Gen<string> Texts = Law.SomeOf(
            "a",
            "B",
            "É",
            "é",
            "ß",
            "İ",
            "𝒩",
            "𐐀",
            "7",
            " ",
            "-",
            "\n",
            "\uD835",
            "。"
        )
        .Select(string.Concat);

    [Theory]
    [InlineData("Attention Is All You Need!", "attentionisallyouneed")]
    [InlineData("GPT-4: État de l’art", "gpt4étatdelart")]
    [InlineData(" \n…", "")]
    public void Letters_and_digits_are_left(string text, string expected) => Assert.Equal(expected, Folded.Of(text));

    [Fact]
    public void Folding_twice_is_folding_once() => Law.Holds(Texts, text => Assert.Equal(Folded.Of(text), Folded.Of(Folded.Of(text))));

    [Fact]
    public void The_end_of_a_text_folds_to_the_end_of_its_folding() => Law.Holds(Texts.Zip(Gen.Choose(0, 9)), example =>
        {
            var (text, most) = example;
            var (all, end) = (Folded.Of(text), Folded.EndOf(text, most));
            Assert.EndsWith(end, all, StringComparison.Ordinal);
            Assert.InRange(end.Length, Math.Min(all.Length, most) - 1, most);
        });

    [Fact]
    public void Folding_to_a_length_gives_a_beginning() => Law.Holds(Texts.Zip(Gen.Choose(0, 9)), example =>
        {
            var (text, most) = example;
            var (all, some) = (Folded.Of(text), Folded.Of(text, most));
            Assert.StartsWith(some, all, StringComparison.Ordinal);
            Assert.InRange(some.Length, Math.Min(all.Length, most) - 1, most);
            Assert.False(some.Length > 0 && char.IsHighSurrogate(some[^1]));
        });
}
