using System.IO.Compression;
using System.Text;
using FsCheck.Fluent;
using PaperLint.Formats.Layers;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Formats.Layers;

public sealed class ContentLayerTests
{
    [Fact]
    public void Utf16_is_read_as_the_same_text_and_written_back_as_the_same_bytes() =>
        Law.Holds(
            Law.SomeOf("a", "é", "\u2019", "𝒩", "\uD835", "\uDC9D", "\r\n", "\uFFFD", "\uFEFF", "\0")
                .Select(string.Concat)
                .Zip(Gen.Choose(1, 9)),
            example =>
            {
                var (text, most) = example;
                foreach (
                    var (layer, encoding) in new (ContentLayer, Encoding)[]
                    {
                        (Utf16Layer.LittleEndian, Encoding.Unicode),
                        (Utf16Layer.BigEndian, Encoding.BigEndianUnicode),
                    }
                )
                {
                    byte[] file = [.. encoding.Preamble, .. Units(text, isBigEndian: layer == Utf16Layer.BigEndian)];
                    using var read = layer.Read(new ChunkedStream(file, [most]));
                    var utf8 = new MemoryStream();
                    read.CopyTo(utf8);
                    if (!HasLoneSurrogate(text))
                        Assert.Equal(Encoding.UTF8.GetBytes("\uFEFF" + text), utf8.ToArray());
                    var back = new MemoryStream();
                    using (var write = layer.Write(back))
                    {
                        foreach (var piece in utf8.ToArray().Chunk(most))
                            write.Write(piece);
                    }

                    Assert.Equal(file, back.ToArray());
                }
            }
        );

    [Fact]
    public void Layers_are_found_from_the_outside_in()
    {
        var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write([0xFF, 0xFE, (byte)'a', 0, 0xE9, 0]);
        var layers = ContentLayer.Of(zipped.ToArray(), () => new MemoryStream(zipped.ToArray()));
        Assert.Equal([GzipLayer.Instance, Utf16Layer.LittleEndian], layers);
        using var text = new StreamReader(ContentLayer.Read(new MemoryStream(zipped.ToArray()), layers));
        Assert.Equal("aé", text.ReadToEnd());
        Assert.Empty(ContentLayer.Of("plain"u8, () => throw new InvalidOperationException()));
    }

    [Fact]
    public void A_compressed_file_reads_whole_or_not_at_all_wherever_it_is_cut()
    {
        var (one, other) = (Gzip("Some text that is long enough, long enough, long enough. "), Gzip("Another member."));
        byte[] file = [.. one, .. other];
        Assert.Equal("Some text that is long enough, long enough, long enough. Another member.", Text(file, 7));
        for (var length = 2; length < file.Length; length++)
        {
            // A file with only the first member is a whole file too.
            if (length == one.Length)
                Assert.Equal("Some text that is long enough, long enough, long enough. ", Text(file[..length], 3));
            else
                Assert.Throws<InvalidDataException>(() => Text(file[..length], 3));
        }

        static string Text(byte[] file, int most)
        {
            using var reader = new StreamReader(GzipLayer.Instance.Read(new ChunkedStream(file, [most])));
            return reader.ReadToEnd();
        }

        static byte[] Gzip(string text) => Zipped(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void What_is_read_of_a_compressed_file_that_is_cut_off_is_the_beginning_of_its_text()
    {
        var random = new Random(20240318);
        var text = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{{\"id\": \"{random.Next()}\", \"title\": \"Sheet {i}\"}}\n"))
        );
        var file = Zipped(text);
        for (var length = 20; length < file.Length; length += 97)
        {
            using var read = GzipLayer.Instance.Read(new MemoryStream(file[..length]));
            var got = new MemoryStream();
            Assert.Throws<InvalidDataException>(() => read.CopyTo(got));
            Assert.True(text.AsSpan().StartsWith(got.ToArray()), $"Cut behind {length} bytes, the text is another one.");
        }
    }

    [Fact]
    public void Half_a_character_at_the_end_is_an_error()
    {
        using var read = Utf16Layer.LittleEndian.Read(new MemoryStream([0xFF, 0xFE, (byte)'a', 0, (byte)'b']));
        Assert.Throws<InvalidDataException>(() => read.CopyTo(Stream.Null));
    }

    private static byte[] Zipped(byte[] text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal))
            zip.Write(text);
        return zipped.ToArray();
    }

    private static IEnumerable<byte> Units(string text, bool isBigEndian) =>
        text.SelectMany(c => isBigEndian ? new[] { (byte)(c >> 8), (byte)c } : [(byte)c, (byte)(c >> 8)]);

    private static bool HasLoneSurrogate(string text) =>
        text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD) && text.Any(char.IsSurrogate);
}
