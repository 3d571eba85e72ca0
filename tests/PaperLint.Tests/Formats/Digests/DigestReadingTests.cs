using System.Text;
using PaperLint.Findings;
using PaperLint.Formats;
using PaperLint.Formats.Digests;
using PaperLint.Records;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Formats.Digests;

public sealed class DigestReadingTests
{
    private static readonly string Prose = $"{string.Join(' ', Enumerable.Repeat("words", 90))}.";

    [Theory]
    [InlineData("morning.txt")]
    [InlineData("crlf.txt")]
    [InlineData("lone-cr.txt")]
    [InlineData("bom.txt")]
    [InlineData("wrapped.txt")]
    [InlineData("two-titles.txt")]
    [InlineData("two-abstracts.txt")]
    [InlineData("dates.txt")]
    [InlineData("furniture-between.txt")]
    [InlineData("furniture-only.txt")]
    [InlineData("damaged.txt")]
    [InlineData("invalid-utf8.txt")]
    public void Records_of_the_fixtures(string fixture)
    {
        var text = new StringBuilder();
        foreach (var record in Digest.Read(File.ReadAllBytes(Digest.Fixture(fixture))))
        {
            text.Append(
                $"{record.Pointer} {record.Extent} {string.Join(", ", record.Metadata.Select(entry => $"{entry.Key}: {entry.Value}"))}\n"
            );
            foreach (var field in record.Fields)
                text.Append(
                    $"  {field.Name} {record.Lines.PositionOf(field.Extent.Start)} {field.Extent} {Shown(field.Text.ToString())}\n"
                );
        }

        Snapshot.Verify(text.ToString(), Path.GetFileNameWithoutExtension(fixture));
    }

    [Theory]
    [InlineData("digest-000.txt", 55)]
    [InlineData("digest-001.txt", 47)]
    [InlineData("digest-002.txt", 73)]
    public void No_record_of_the_real_digests_is_lost(string name, int records)
    {
        var corpus = Needs.Corpus();
        var read = Digest.Read(File.ReadAllBytes(Path.Combine(corpus, "digests", name)));
        Assert.Equal(records, read.Count);
        Assert.All(read, record => Assert.True(record.Title is { Text.Length: < 140 } && record.Abstract is { Text.Length: > 1_300 }));
        Assert.All(read, record => Assert.Matches("^Mar 1[48]$", record.Metadata[Document.DateKey]));
    }

    [Theory]
    [InlineData("Attention Is Rarely All.")]
    [InlineData("Do We Need Titles?")]
    [InlineData("No. Really!")]
    [InlineData("We Are Not Alone: A Title that Begins like an Abstract")]
    [InlineData("we call it what it is")]
    [InlineData("A Title that Ends with What It Is About and Is Cut off at the")]
    public void A_title_before_an_abstract_is_a_title_however_it_looks(string title)
    {
        Assert.Equal(
            ["First title/words words …", $"{Cut(title)}/words words …"],
            Digest.Outline(Digest.Read($"{Digest.Furniture}First title\n\n{Prose}\n\n{title}\n\n{Prose}\n"))
        );
    }

    [Theory]
    [InlineData("From: Papers <papers@home.example>\nTo: me@home.example\nSubject: Trending papers\nX-Kind: a\n  long one\n\n", 1)]
    [InlineData("Subject: Trending papers\r\nDate: Mon, 18 Mar 2024 08:00:00 +0000\r\nList-Id: papers\r\n\r\n", 1)]
    [InlineData("From: Home\nTo: Work\n\n", 2)]
    [InlineData("Subject: Physics\nDate: 2024\nA third line\n\n", 2)]
    public void The_header_of_a_message_is_no_paper(string header, int records)
    {
        var file =
            $"{header}{Digest.Furniture}Slow Cooling of Glass in Ovens\n\nWe study how sheets of glass cool when the oven is left to itself, and find that they crack less often than was believed.\n";

        Assert.Equal(records, Digest.Read(file).Count);
    }

    [Fact]
    public void A_title_longer_than_titles_are_is_one_where_a_title_is_due()
    {
        var title = string.Join(' ', Enumerable.Repeat("Longer", 38));
        Assert.Equal(
            ["Longer Longe…/words words …", "Next/words words …"],
            Digest.Outline(Digest.Read($"{Digest.Furniture}{title}\n\n{Prose}\n\nNext\n\n{Prose}\n"))
        );
    }

    [Theory]
    [InlineData("Withdrawn.")]
    [InlineData("We study the")]
    [InlineData("This paper looks at rivers. It was cut")]
    [InlineData("Rivers are looked at from above, from below and from the side, which")]
    public void A_short_abstract_between_titles_is_an_abstract(string text)
    {
        Assert.Equal(
            [$"First title/{Cut(text)}", "Second title/words words …"],
            Digest.Outline(Digest.Read($"{Digest.Furniture}First title\n\n{text}\n\nSecond title\n\n{Prose}\n"))
        );
    }

    [Fact]
    public void A_missing_abstract_or_title_shifts_nothing_else()
    {
        Assert.Equal(
            ["One/words words …", "Two/-", "Three/words words …", "-/words words …", "Four/words words …", "Five/-"],
            Digest.Outline(
                Digest.Read($"{Digest.Furniture}One\n\n{Prose}\n\nTwo\n\nThree\n\n{Prose}\n\n{Prose}\n\nFour\n\n{Prose}\n\nFive")
            )
        );
    }

    [Fact]
    public void Furniture_words_inside_a_wrapped_paragraph_are_prose()
    {
        var record = Assert.Single(Digest.Read($"{Digest.Furniture}Title\n\n{Prose}\nnew\nMar 18\nSubscribe\nend."));
        Assert.EndsWith("words.\nnew\nMar 18\nSubscribe\nend.", record.Abstract!.Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Furniture_may_follow_a_paragraph_without_a_blank_line() =>
        Assert.Equal(
            ["One/words words …", "Two/words words …"],
            Digest.Outline(
                Digest.Read($"One\nMar 18\nSubscribe\n\n{Prose}\nnew\n\nTwo\nGet trending papers in your email inbox!\n{Prose}\nSubscribe")
            )
        );

    [Theory]
    [InlineData("Mar 18")]
    [InlineData("March 18, 2024")]
    [InlineData("18 Mar")]
    [InlineData("18 March 2024")]
    [InlineData("Sept. 3")]
    [InlineData("2024-03-18")]
    public void A_date_holds_for_the_records_after_it(string date)
    {
        var records = Digest.Read($"One\n\n{Prose}\n\n{date}\nTwo\n\n{Prose}\n");
        Assert.Empty(records[0].Metadata);
        Assert.Equal(date, records[1].Metadata[Document.DateKey]);
    }

    [Theory]
    [InlineData("March of the Penguins")]
    [InlineData("Mar 32")]
    [InlineData("Mar 18\0")]
    [InlineData("May 4 Be with You")]
    [InlineData("Marching 12")]
    [InlineData("New Methods")]
    [InlineData("New")]
    public void What_merely_resembles_furniture_is_a_title(string title) =>
        Assert.Equal([$"{Cut(title)}/words words …"], Digest.Outline(Digest.Read($"{title}\n\n{Prose}\n")));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \r\n\n")]
    public void An_empty_file_is_an_error(string file)
    {
        var error = Assert.Single(Assert.Throws<InputException>(() => Digest.Read(file)).Errors);
        Assert.Equal("d.txt: The file is empty: there is nothing to read.", error.ToString());
    }

    [Fact]
    public void Text_that_is_no_digest_is_an_error_at_the_first_paragraph_out_of_turn()
    {
        var error = Assert.Single(
            Assert.Throws<InputException>(() => Digest.Read("\n One title\n\nAnother title\n\nA third\n\nA fourth")).Errors
        );
        Assert.Equal(
            "d.txt:2:2: This title has no abstract after it, so the file does not seem to be a digest. "
                + "A digest is plain text: titles and abstracts in turn, each a paragraph, separated by blank lines.",
            error.ToString()
        );
    }

    [Fact]
    public void Furniture_alone_is_a_digest_without_papers() => Assert.Empty(Digest.Read(Digest.Furniture));

    [Fact]
    public void A_record_outlives_the_reading_of_those_after_it()
    {
        var records = Digest.Read(
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"Title {i}\n\n{Prose}\n\n"))),
            new DigestFormat(new ReadLimits(64))
        );
        Assert.Equal(40, records.Count);
        for (var i = 0; i < 40; i++)
            Assert.Equal($"Title {i}", Encoding.UTF8.GetString(records[i].Bytes(records[i].Title!.Extent).Span));
    }

    private static string Shown(string text) =>
        text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) is { Length: > 100 } escaped
            ? $"{escaped[..70]} … {escaped[^24..]}"
            : text.ReplaceLineEndings("\\n");

    private static string Cut(string text) => text.Length <= 12 ? text : $"{text[..12]}…";
}
