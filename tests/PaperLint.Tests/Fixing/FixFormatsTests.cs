using System.IO.Compression;
using System.Text;
using PaperLint.Fixing;
using PaperLint.Fixing.Planning;

namespace PaperLint.Tests.Fixing;

/// <summary>Fixing works in every format, and inside every layer around it.</summary>
public sealed class FixFormatsTests
{
    private const string Lines = """
        {"id": "2403.00001", "title": "Costs \\& Benefits", "abstract": "A caf\u00e9 pays 3\\% more, and 2times less, for \u2019heat\u2019 at dawn.", "url": "https://huggingface.co/papers/2403.00001"}
        {"id": "2403.00002", "title": "Nothing Wrong", "abstract": null, "url": "https://huggingface.co/papers/2403.00002", "extra": {"keep":  [1.50, "as it \/ is"]}}
        {"id": "2403.00003", "title": "Broken", "abstract": NaN}
        {"id": "2403.00004", "title": "Slow Cooling", "abstract": "Sheets cool in 5\\% of the time, which is \"quick\" to us all.", "url": "https://huggingface.co/papers/2403.00004"}

        """;

    private const string Array = """
        { "count": 2, "papers": [
            {
              "title": "Costs \\& Benefits",
              "summary": "An oven pays 3\\% more for heat at dawn.",
              "url": "https://huggingface.co/papers/2403.00001"
            }, {"title": "Nothing Wrong", "summary": "All is well here.", "url": "https://huggingface.co/papers/2403.00002"} ], "tail": "\\%" }
        """;

    private const string Table =
        "id;title;abstract;url\r\n1;Costs \\& Benefits;\"An oven pays 3\\% more; \"\"quick\"\" heat at dawn.\";https://huggingface.co/papers/2403.00001\r\n2;Fine;All is well here.;https://huggingface.co/papers/2403.00002\r\n";

    public static TheoryData<string, string, string> Files =>
        new()
        {
            {
                "a.jsonl",
                Lines,
                Lines
                    .Replace(@"\\&", "&", StringComparison.Ordinal)
                    .Replace(@"\\%", "%", StringComparison.Ordinal)
                    .Replace("2times", @"2\u00d7", StringComparison.Ordinal)
            },
            {
                "a.json",
                Array,
                Array.Replace(@"Costs \\&", "Costs &", StringComparison.Ordinal).Replace(@"3\\%", "3%", StringComparison.Ordinal)
            },
            { "a.csv", Table, Table.Replace(@"\&", "&", StringComparison.Ordinal).Replace(@"\%", "%", StringComparison.Ordinal) },
            { "a.txt", DamagedDigest.Small, DamagedDigest.Mended(DamagedDigest.Small) },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Plain(string name, string before, string after) =>
        Check(name, Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after), static bytes => bytes);

    [Theory]
    [MemberData(nameof(Files))]
    public void With_a_mark(string name, string before, string after) =>
        Check(
            name,
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(before)],
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(after)],
            static bytes => bytes
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void In_UTF16(string name, string before, string after) =>
        Check(
            name,
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(before)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(after)],
            static bytes => bytes
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Compressed(string name, string before, string after) =>
        Check($"{name}.gz", Gzip(Encoding.UTF8.GetBytes(before)), Encoding.UTF8.GetBytes(after), Gunzip);

    [Theory]
    [MemberData(nameof(Files))]
    public void As_a_stream_as_it_is_and_wrapped(string name, string before, string after)
    {
        Assert.NotEmpty(name);
        Assert.Equal(after, Encoding.UTF8.GetString(Streamed(Encoding.UTF8.GetBytes(before))));
        Assert.Equal(after, Encoding.UTF8.GetString(Gunzip(Streamed(Gzip(Encoding.UTF8.GetBytes(before))))));
        Assert.Equal(
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(after)],
            Streamed([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(before)])
        );
    }

    [Fact]
    public void A_stream_that_is_cut_off_gives_what_came_before_and_says_so()
    {
        var file = Gzip(Encoding.UTF8.GetBytes(DamagedDigest.Of(200)));
        using var output = new MemoryStream();
        var result = new StreamFixRun(FixingFolder.Options, new FixSettings()).Execute(
            "stdin",
            new MemoryStream(file[..^20]),
            output,
            static _ => { },
            CancellationToken.None
        );
        Assert.False(result.Remaining.Summary.IsComplete);
        Assert.NotEmpty(Gunzip(output.ToArray()));
    }

    private static byte[] Streamed(byte[] input)
    {
        using var output = new MemoryStream();
        new StreamFixRun(FixingFolder.Options, new FixSettings()).Execute(
            "stdin",
            new MemoryStream(input),
            output,
            static _ => { },
            CancellationToken.None
        );
        return output.ToArray();
    }

    private static void Check(string name, byte[] before, byte[] after, Func<byte[], byte[]> textOf)
    {
        using var here = new FixingFolder().With(name, before);
        var result = here.Fix(name);

        // A line that cannot be read makes the run incomplete, but the other records are still fixed.
        Assert.Empty(result.Remaining.Summary.Errors);
        Assert.Equal(Encoding.UTF8.GetString(after), Encoding.UTF8.GetString(textOf(here.Bytes(name))));
        Assert.Equal(after, textOf(here.Bytes(name)));
        Assert.Equal([name], here.Files());
        Assert.Equal(0, here.Fix(name).Counts.Fixed);

        Assert.True(here.Undo().IsComplete);
        Assert.Equal(textOf(before), textOf(here.Bytes(name)));
    }

    private static byte[] Gzip(byte[] text)
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.SmallestSize))
            zip.Write(text);
        return file.ToArray();
    }

    private static byte[] Gunzip(byte[] file)
    {
        using var zip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        using var text = new MemoryStream();
        zip.CopyTo(text);
        return text.ToArray();
    }
}
