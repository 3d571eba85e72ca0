using System.Text;
using PaperLint.Formats;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;

namespace PaperLint.Tests.Formats.JsonLines;

public sealed class JsonLinesCutterTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void A_line_that_is_too_long_is_skipped_and_the_next_keeps_its_place(int chunk)
    {
        var file = $"{{\"title\": \"One\"}}\n{{\"title\": \"{new string('x', 500)}\"}}\r\n\n{{\"title\": \"Three\"}}\n";
        var limits = new ReadLimits(LongestRecord: 100) { ChunkBytes = chunk };
        var (records, skipped) = Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), limits);
        Assert.Equal(["One at 1:1, row 0", "Three at 4:1, row 2"], records);
        Assert.Equal("d:2:1: The record has more than 100 bytes.", Assert.Single(skipped));
    }

    [Fact]
    public void Lines_before_a_read_error_are_given_first()
    {
        var limits = ReadLimits.Default with { ChunkBytes = 1_000 };
        var file = Encoding.UTF8.GetBytes("{\"title\": \"One\"}\n{\"title\": \"Two\"}\n{\"title\": \"Thr");
        var stream = new ChunkedStream(file, [7], () => throw new IOException("The disk is gone."));
        var cutter = new JsonLinesFormat(limits: limits).Cut(stream, new Document("d", "jsonl"));
        Assert.True(cutter.TryCut(out var chunk));
        using var reader = chunk.Open(null);
        Assert.True(reader.TryRead(out _));
        Assert.True(reader.TryRead(out _));
        Assert.False(reader.TryRead(out _));
        Assert.Equal("The disk is gone.", Assert.Throws<IOException>(() => cutter.TryCut(out _)).Message);
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(39, true)]
    public void A_byte_order_mark_is_no_part_of_the_first_line(int longest, bool isTooLong)
    {
        var line = $"{{\"title\": \"{new string('x', 26)}\"}}\n";
        Assert.Equal(40, line.Length);
        var file = Encoding.UTF8.GetBytes("\uFEFF" + line + "{\"title\": \"Two\"}\n");
        var limits = new ReadLimits(LongestRecord: longest) { ChunkBytes = 16 };
        var (records, skipped) = Read(new MemoryStream(file), limits);
        Assert.Equal(isTooLong ? 1 : 2, records.Count);
        Assert.Equal(isTooLong ? 1 : 0, skipped.Count);
    }

    [Fact]
    public void A_line_that_is_too_long_is_told_before_a_read_error()
    {
        var limits = new ReadLimits(LongestRecord: 20) { ChunkBytes = 16 };
        var file = Encoding.UTF8.GetBytes($"{{\"title\": \"{new string('x', 500)}\"");
        var stream = new ChunkedStream(file, [7], () => throw new IOException("The disk is gone."));
        var cutter = new JsonLinesFormat(limits: limits).Cut(stream, new Document("d", "jsonl"));
        Assert.True(cutter.TryCut(out var chunk));
        var skipped = 0;
        using var reader = chunk.Open(_ => skipped++);
        Assert.False(reader.TryRead(out _));
        Assert.Equal(1, skipped);
        Assert.Throws<IOException>(() => cutter.TryCut(out _));
    }

    [Fact]
    public void An_empty_file_has_no_chunk() =>
        Assert.False(JsonLinesFormat.Instance.Cut(Stream.Null, new Document("d", "jsonl")).TryCut(out _));

    private static (List<string> Records, List<string> Skipped) Read(Stream stream, ReadLimits limits)
    {
        var (records, skipped) = (new List<string>(), new List<string>());
        var cutter = new JsonLinesFormat(limits: limits).Cut(stream, new Document("d", "jsonl"));
        while (cutter.TryCut(out var chunk))
        {
            using (var reader = chunk.Open(item => skipped.Add($"{item.Path}:{item.Position}: {item.Reason}")))
            {
                while (reader.TryRead(out var record))
                    records.Add($"{record.Title?.Text} at {record.WindowPosition}, row {record.Address.Row}");
            }

            chunk.Release();
        }

        return (records, skipped);
    }
}
