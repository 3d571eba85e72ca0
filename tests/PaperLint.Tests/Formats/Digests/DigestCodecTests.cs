using System.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Formats.Digests;

public sealed class DigestCodecTests
{
    private static readonly string Prose = $"{string.Join(' ', Enumerable.Repeat("words", 90))} end.";

    [Theory]
    [InlineData("end", "e\n\nd", "a digest separates paragraphs with blank lines")]
    [InlineData("end", "e\n \nd", "a digest separates paragraphs with blank lines")]
    [InlineData("end", "\0", "a text file cannot contain NUL characters")]
    [InlineData("end.", "end. ", "a paragraph cannot begin or end with white space")]
    [InlineData("end", "\nbyAK and the research community\n", "the line 'byAK and the research community' would read as page furniture")]
    [InlineData("*", "", "a digest cannot have empty paragraphs")]
    [InlineData("*", "Subscribe", "the line 'Subscribe' would read as page furniture")]
    [InlineData("*", "Short", "the paragraph might no longer read as an abstract")]
    public void What_a_digest_cannot_express_is_refused_in_an_abstract(string what, string newText, string expected) =>
        Assert.Equal(expected, Refusal($"A title\n\n{Prose}", "abstract", what, newText));

    [Theory]
    [InlineData(3, 1, "x")]
    [InlineData(0, 1, "half")]
    [InlineData(5, 0, "half")]
    public void Half_a_character_is_refused(int start, int length, string newText)
    {
        var record = Digest.Read($"The𝒩𝒩 title\n\n{Prose}")[0];
        var edit = new TextEdit(new TextSpan(start, length), newText.Replace("half", "\uD835", StringComparison.Ordinal));
        Assert.False(record.Codec.TryEncode(record, record.Title!, edit, out _, out var reason));
        Assert.Equal("the edit cuts a character in two", reason);
    }

    [Theory]
    [InlineData("*", "new", "the line 'new' would read as page furniture")]
    [InlineData("*", "Mar 18", "the line 'Mar 18' would read as page furniture")]
    [InlineData(
        "*",
        "We found that titles. That are prose and go on for so long that nobody would call them one any more, whatever they may be, might be abstracts. This one is.",
        "the paragraph might no longer read as a title"
    )]
    [InlineData("title", "\uFEFF", "U+FEFF at the start of a file is a byte-order mark, not text")]
    public void What_a_digest_cannot_express_is_refused_in_a_title(string what, string newText, string expected) =>
        Assert.Equal(expected, Refusal($"title\n\n{Prose}\n\nB title\n\n{Prose}", "title", what, newText));

    [Theory]
    [InlineData("end", "e\r\nd")]
    [InlineData("words", "“𝒩”")]
    [InlineData("words words ", "")]
    public void What_a_digest_can_express_is_written_as_it_stands(string what, string newText)
    {
        var file = Encoding.UTF8.GetBytes($"\uFEFFA title\r\n\r\n{Prose}\r\n");
        var record = Digest.Read(file)[0];
        var text = record.Abstract!.Text.ToString();
        var edit = new TextEdit(new TextSpan(text.IndexOf(what, StringComparison.Ordinal), what.Length), newText);
        Assert.True(record.Codec.TryEncode(record, record.Abstract, edit, out var raw, out _));
        Assert.Equal($"\uFEFFA title\r\n\r\n{edit.ApplyTo(text)}\r\n", Encoding.UTF8.GetString(Digest.Apply(file, raw)));
    }

    [Fact]
    public void Bytes_that_do_not_decode_are_single_characters_that_an_edit_may_replace()
    {
        byte[] file = [.. "A title\n\nBroken "u8, 0xE2, 0x82, .. "here: "u8, .. Encoding.UTF8.GetBytes(Prose)];
        var record = Digest.Read(file)[0];
        var at = record.Abstract!.Text.Span.IndexOf('\uFFFD');
        Assert.True(record.Codec.TryEncode(record, record.Abstract, new TextEdit(new TextSpan(at, 1), "€"), out var raw, out _));
        Assert.Equal(new ByteSpan(16, 2), raw.Span);
    }

    private static string Refusal(string file, string fieldName, string what, string newText)
    {
        var record = Digest.Read(file)[0];
        var field = record.Fields.Single(field => field.Name == fieldName);
        var text = field.Text.ToString();
        var span = what == "*" ? new TextSpan(0, text.Length) : new TextSpan(text.IndexOf(what, StringComparison.Ordinal), what.Length);
        Assert.False(record.Codec.TryEncode(record, field, new TextEdit(span, newText), out _, out var reason));
        return reason;
    }
}
