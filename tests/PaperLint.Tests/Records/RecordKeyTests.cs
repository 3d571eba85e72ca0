using PaperLint.Records;

namespace PaperLint.Tests.Records;

public sealed class RecordKeyTests
{
    [Theory]
    [InlineData("2403.12345")]
    [InlineData(" 2403.12345\n", "2403.12345")]
    [InlineData("https://huggingface.co/papers/2403.12345")]
    [InlineData("10.1000/182")]
    [InlineData("Привет")]
    public void An_id_is_the_key(string id, string? key = null) => Assert.Equal(key ?? id, Paper.Of("A Title", "Text", id).Key.Value);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("None")]
    [InlineData("nan")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("https://arxiv.org/abs/None")]
    [InlineData("https://arxiv.org/abs/")]
    [InlineData("???")]
    [InlineData("[_]")]
    [InlineData("-")]
    [InlineData("two words")]
    [InlineData("two\rlines")]
    public void What_only_says_that_there_is_no_id_is_none(string id) =>
        Assert.Equal(Paper.Of("A Title", "Text").Key, Paper.Of("A Title", "Text", id).Key);

    [Fact]
    public void Without_an_id_the_folded_title_is_the_key()
    {
        Assert.StartsWith("title:", Paper.Of("A Title", "Text").Key.Value, StringComparison.Ordinal);
        Assert.Equal(Paper.Of("A Title", "Text").Key, Paper.Of("a  TITLE.", "Other").Key);
        Assert.NotEqual(Paper.Of("A Title", "Text").Key, Paper.Of("B Title", "Text").Key);
    }

    [Fact]
    public void Without_a_title_the_beginning_of_the_abstract_is_the_key()
    {
        var start = new string('x', 64);
        Assert.StartsWith("text:", Paper.Of(null, start).Key.Value, StringComparison.Ordinal);
        Assert.Equal(Paper.Of(null, start + " one").Key, Paper.Of("…", start + " two").Key);
        Assert.NotEqual(Paper.Of(null, "one").Key, Paper.Of(null, "two").Key);
    }

    [Fact]
    public void Without_anything_there_is_one_key_for_all() => Assert.Equal(RecordKey.None, Paper.Of("?", "…").Key);
}
