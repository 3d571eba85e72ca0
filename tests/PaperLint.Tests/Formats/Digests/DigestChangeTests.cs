using System.Text;
using FsCheck.Fluent;
using PaperLint.Formats;
using PaperLint.Formats.Digests;
using PaperLint.Records;
using PaperLint.Tests.Fixes;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Formats.Digests;

/// <summary>Removing whole records and adding whole fields leaves the rest unchanged.</summary>
public sealed class DigestChangeTests
{
    private static readonly string Prose = $"{string.Join(' ', Enumerable.Repeat("words", 90))} end.";

    [Fact]
    public void Removing_records_leaves_the_others_as_they_were()
    {
        var (made, refused) = (0, 0);
        Law.Holds(DigestLawTests.Files.Zip(Gen.Choose(0, int.MaxValue)).Zip(Gen.Choose(1, 90)), example =>
        {
            var ((file, seed), window) = example;
            var records = Digest.Read(file);
            var random = new Random(seed);
            var rows = records.Select(record => record.Address.Row).Where(_ => random.Next(2) == 0).ToHashSet();
            if (!TryRemove(file, rows, new DigestFormat(new ReadLimits(window)), out var after, out var reason))
            {
                refused++;
                Assert.NotEmpty(reason);
                return;
            }

            made += rows.Count;
            var kept = records.Where(record => !rows.Contains(record.Address.Row));
            Assert.Equal(kept.Select(Shown), Digest.Read(after).Select(Shown));
        });
        Assert.True(made > Effort.Of(150) && refused < Effort.Of(250), $"{made} records were removed, {refused} removals were refused.");
    }

    [Theory]
    [InlineData("0", "new\n\nB\n\n2\n\nMar 19\n\nC\n\n3\n")]
    [InlineData("1", "new\n\nA\n\n1\n\nMar 19\n\nC\n\n3\n")]
    [InlineData("2", "new\n\nA\n\n1\n\nB\n\n2\n\nMar 19\n")]
    [InlineData("01", "new\n\nMar 19\n\nC\n\n3\n")]
    [InlineData("12", "new\n\nA\n\n1\n\nMar 19\n")]
    [InlineData("012", "new\n\nMar 19\n")]
    [InlineData("", "new\n\nA\n\n1\n\nB\n\n2\n\nMar 19\n\nC\n\n3\n")]
    public void One_separator_goes_along_and_furniture_stays(string rows, string expected)
    {
        var file = Encoding.UTF8.GetBytes(Long("new\n\nA\n\n1\n\nB\n\n2\n\nMar 19\n\nC\n\n3\n"));
        Assert.True(TryRemove(file, [.. rows.Select(row => (long)(row - '0'))], DigestFormat.Instance, out var after, out _));
        Assert.Equal(Long(expected), Encoding.UTF8.GetString(after));
    }

    [Fact]
    public void What_would_read_differently_is_refused()
    {
        var file = Encoding.UTF8.GetBytes(Long("new\n\nA\n\nB\n\n2\n\n3\n"));
        Assert.False(TryRemove(file, [1], DigestFormat.Instance, out _, out var reason));
        Assert.Equal("a title without an abstract would be followed by another record's abstract", reason);
        Assert.False(TryRemove(Encoding.UTF8.GetBytes(Long("A\n\n1\n")), [0], DigestFormat.Instance, out _, out reason));
        Assert.Equal("no paper would be left to show that this is a digest", reason);
    }

    [Fact]
    public void Setting_a_field_changes_only_that()
    {
        var made = 0;
        Law.Holds(DigestLawTests.Files.Zip(DigestLawTests.NewTexts).Zip(Gen.Elements(FieldRole.Title, FieldRole.Abstract)), example =>
        {
            var ((file, value), role) = example;
            var records = Digest.Read(file);
            foreach (var record in records)
            {
                if (!record.Codec.TrySet(record, role, value, out var raw, out var reason))
                {
                    Assert.NotEmpty(reason);
                    continue;
                }

                made++;
                var expected = records.Select(other => other == record ? Shown(other, role, value) : Shown(other));
                Assert.Equal(expected, Digest.Read(Digest.Apply(file, raw)).Select(Shown));
            }
        });
        Assert.True(made > Effort.Of(100), $"Only {made} fields were set: the law was hardly tried.");
    }

    [Fact]
    public void A_missing_paragraph_is_written_with_the_line_ends_of_its_record()
    {
        var record = Digest.Read($"{Digest.Furniture}Alone\r\n\r\nB title\r\n\r\n{Prose}")[0];
        Assert.True(record.Codec.TrySet(record, FieldRole.Abstract, Prose, out var raw, out _));
        Assert.Equal($"\r\n\r\n{Prose}", Encoding.UTF8.GetString(raw.NewBytes.Span));
        Assert.Equal(record.Title!.Extent.End, raw.Span.Start);
    }

    [Theory]
    [InlineData(FieldRole.Abstract, "Too short", "the paragraph might not read as an abstract")]
    [InlineData(FieldRole.Abstract, "", "a digest cannot have empty paragraphs")]
    [InlineData(FieldRole.Abstract, "Subscribe", "the line 'Subscribe' would read as page furniture")]
    [InlineData(FieldRole.Url, "https://example.org", "this format cannot hold a new url")]
    public void What_has_no_place_is_refused(FieldRole role, string value, string expected)
    {
        var record = Digest.Read($"{Digest.Furniture}Alone\n\nB title\n\n{Prose}")[0];
        Assert.False(record.Codec.TrySet(record, role, value, out _, out var reason));
        Assert.Equal(expected, reason);
    }

    private static bool TryRemove(byte[] file, HashSet<long> rows, DigestFormat format, out byte[] after, out string reason)
    {
        using var stream = new MemoryStream(file);
        var isMade = format.TryRemove(stream, new Document("d.txt", "digest"), rows.Contains, out var removed, out var why);
        after = isMade ? InMemoryFixing.Apply(file, 0, [.. removed!.Select(span => new RawEdit(span, default))]) : file;
        reason = why ?? "";
        return isMade;
    }

    /// <summary>Replaces each digit on a line of its own by an abstract.</summary>
    private static string Long(string digest) =>
        string.Join('\n', digest.Split('\n').Select(line => line is [var digit] && char.IsAsciiDigit(digit) ? $"{digit}: {Prose}" : line));

    private static string Shown(PaperLint.Records.Record record) => Shown(record, FieldRole.Other, "");

    private static string Shown(PaperLint.Records.Record record, FieldRole set, string value)
    {
        var (title, text) = (
            set == FieldRole.Title ? value : record.Title?.Text.ToString(),
            set == FieldRole.Abstract ? value : record.Abstract?.Text.ToString()
        );
        return $"{string.Join(' ', record.Metadata.Values)} | {title ?? "-"} | {text ?? "-"}";
    }
}
