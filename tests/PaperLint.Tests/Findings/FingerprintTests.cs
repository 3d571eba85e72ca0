using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Tests.Records;
using PaperLint.Text;

namespace PaperLint.Tests.Findings;

public sealed class FingerprintTests
{
    private const string Text = "We gain 5\\% over the best baseline on average, and it costs nothing at all.";

    [Fact]
    public void Where_the_record_stands_does_not_count() =>
        Assert.Equal(Of(Paper.Of("Title", Text)), Of(Paper.Of("Title", Text, path: "other.txt", row: 812)));

    [Theory]
    [InlineData("We   gain", "We gain")]
    [InlineData("We\r\ngain", "We gain")]
    [InlineData("baseline on\naverage", "baseline on average")]
    [InlineData("5                                                                        \\%", "5\\%")]
    public void How_the_lines_are_wrapped_does_not_count(string wrapped, string text) =>
        Assert.Equal(Of(Paper.Of("Title", Text)).Value, Of(Paper.Of("Title", Text.Replace(text, wrapped, StringComparison.Ordinal))).Value);

    [Fact]
    public void What_is_fixed_farther_away_does_not_count() =>
        Assert.Equal(
            Of(Paper.Of("Title", Text)).Value,
            Of(Paper.Of("Title", Text.Replace("nothing at all", "very little", StringComparison.Ordinal))).Value
        );

    [Fact]
    public void Rule_record_field_match_and_context_count()
    {
        var record = Paper.Of("Title", Text);
        var span = new TextSpan(9, 2);
        string[] values =
        [
            Of(record).Value,
            Of(Paper.Of("Another", Text)).Value,
            Of(Paper.Of("Title", Text.Replace("We gain", "We lose", StringComparison.Ordinal))).Value,
            Of(Paper.Of("Title", Text.Replace("over", "under", StringComparison.Ordinal))).Value,
            Fingerprint.Of("LTX0003", record, record.Abstract!, span).Value,
            Fingerprint
                .Of("LTX0002", record, new Field("summary", FieldRole.Abstract, Text.AsMemory(), record.Abstract!.Extent), span)
                .Value,
            Fingerprint.Of("LTX0002", record, record.Abstract!, new TextSpan(9, 1)).Value,
        ];
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void A_record_that_lost_its_id_is_found_by_title_or_abstract()
    {
        var (before, after) = (Of(Paper.Of("Title", Text, "2403.1")), Of(Paper.Of("Title", Text)));
        Assert.NotEqual(before.Value, after.Value);
        Assert.Equal((before.Title, before.Abstract), (after.Title, after.Abstract));
    }

    [Fact]
    public void Only_a_second_one_shows_its_ordinal()
    {
        var first = Of(Paper.Of("Title", Text));
        Assert.Equal(first.Value, first.ToString());
        Assert.Equal($"{first.Value}:1", (first with { Ordinal = 1 }).ToString());
    }

    private static Fingerprint Of(PaperLint.Records.Record record)
    {
        var text = record.Abstract!;
        return Fingerprint.Of("LTX0002", record, text, new TextSpan(text.Text.Span.IndexOf('\\'), 2));
    }
}
