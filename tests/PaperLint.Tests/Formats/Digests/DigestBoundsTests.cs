using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Formats.Digests;

namespace PaperLint.Tests.Formats.Digests;

public sealed class DigestBoundsTests
{
    private static readonly DigestFormat Small = new(new ReadLimits(64, 2_000));
    private static readonly string Prose = $"{new string('w', 500)}.";

    [Theory]
    [InlineData("\n\n", "in one line")]
    [InlineData("\r\n\r\n", "with carriage returns")]
    [InlineData("\nSubscribe\nGet trending papers in your email inbox!\n", "ended by furniture")]
    public void A_record_beyond_the_bound_is_skipped_and_said_to_be(string separator, string why)
    {
        Assert.NotEmpty(why);
        var lines = string.Join('\n', Enumerable.Repeat(new string('x', 200), 50));
        var file = $"{Digest.Furniture}One\n\n{Prose}\n\nTwo\n\n{lines}{new string('y', 5_000)}{separator}Three\n\n{Prose}\n";
        var skipped = new List<SkippedItem>();

        var records = Digest.Read(Encoding.UTF8.GetBytes(file), Small, skipped.Add);

        Assert.Equal(["/records/0", "/records/2"], records.Select(record => record.Pointer));
        Assert.Equal("Three", records[1].Title!.Text.ToString());
        Assert.Equal(file.IndexOf("Three", StringComparison.Ordinal), records[1].Title!.Extent.Start);
        Assert.Equal(file[..(int)records[1].Extent.Start].Count(c => c == '\n'), records[1].WindowPosition.Line);
        Assert.Equal(
            [new SkippedItem("d.txt", "/records/1", null, "The record has more than 2,000 bytes. It begins at line 15.")],
            skipped
        );
    }

    [Fact]
    public void A_record_beyond_the_bound_is_skipped_even_where_the_window_holds_it()
    {
        var file = $"{Digest.Furniture}One\n\n{new string('x', 3_000)}\n\nTwo\n\n{Prose}";
        var skipped = new List<SkippedItem>();
        var records = Digest.Read(Encoding.UTF8.GetBytes(file), new DigestFormat(new ReadLimits(1 << 20, 2_000)), skipped.Add);
        Assert.Equal("/records/1", Assert.Single(records).Pointer);
        Assert.Equal("The record has more than 2,000 bytes. It begins at line 11.", Assert.Single(skipped).Reason);
    }

    [Fact]
    public void Without_anybody_to_tell_a_record_beyond_the_bound_ends_the_reading()
    {
        var file = Encoding.UTF8.GetBytes($"{Digest.Furniture}One\n\n{new string('x', 9_000)}\n");
        var error = Assert.Throws<InputException>(() => Digest.Read(file, Small)).Errors[0];
        Assert.StartsWith("d.txt:11:1: The record has more than 2,000 bytes.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_lines_without_end_need_no_memory()
    {
        var blank = string.Concat(Enumerable.Repeat(" \n\r\n", 10_000));
        var records = Digest.Read(Encoding.UTF8.GetBytes($"{Digest.Furniture}{blank}One{blank}Two\n\n{Prose}{blank}"), Small);
        Assert.Equal(["One/-", "Two/wwwwwwwwwwww…"], Digest.Outline(records));
    }
}
