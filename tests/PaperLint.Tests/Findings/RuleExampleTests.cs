using PaperLint.Findings;
using PaperLint.Tests.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Findings;

public sealed class RuleExampleTests
{
    [Theory]
    [InlineData("gains 5[|\\%|] here", "gains 5\\% here")]
    [InlineData("[|a|][|b|]", "ab")]
    [InlineData("[||] ab", " ab")]
    [InlineData("[|[|]", "[")]
    [InlineData("[|]|]", "]")]
    [InlineData("[||||]", "||")]
    [InlineData("[[|x|]", "[x")]
    public void Marks_are_taken_out(string marked, string text)
    {
        var example = Example(marked);
        Assert.True(example.IsBad);
        Assert.Equal(text, example.Text);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a [ b | c ]")]
    [InlineData("E[Y|X]")]
    public void A_text_without_marks_is_itself(string text)
    {
        Assert.False(Example(text).IsBad);
        Assert.Equal(text, Example(text).Text);
        Assert.Empty(Example(text).Spans);
    }

    [Fact]
    public void Marked_spans_are_those_of_the_text() => Law.Holds(Edits.Together(Edits.Original.Length), edits =>
        {
            TextSpan[] spans = [.. edits.Select(edit => edit.Span).Order()];
            var marked = Edits.Make(Edits.Original, edits.Select(edit => edit with { NewText = $"[|{edit.Span.Of(Edits.Original)}|]" }));
            Assert.Equal(Edits.Original, Example(marked).Text);
            Assert.Equal(spans, Example(marked).Spans);
        });

    private static RuleExample Example(string marked) => new(marked, null, "abstract", null, null);
}
