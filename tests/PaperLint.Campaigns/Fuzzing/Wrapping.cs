using System.IO.Compression;
using System.Text;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>The ways in which a text is stored in a file: plain bytes, with a byte order mark, in UTF-16, compressed.</summary>
internal sealed record Wrapping(string Name, string Extension, Func<string, byte[]> Wrap, Func<byte[], byte[]> Unwrap)
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    public static IReadOnlyList<Wrapping> All { get; } =
    [
        new("plain", "", Plain.GetBytes, static bytes => bytes),
        new("a mark", "", text => [0xEF, 0xBB, 0xBF, .. Plain.GetBytes(text)], static bytes => bytes),
        new("UTF-16 LE", "", text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], static bytes => bytes),
        new("UTF-16 BE", "", text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], static bytes => bytes),
        new("gzip", ".gz", text => Compress(Plain.GetBytes(text)), Decompress),
        new("gzip over UTF-16", ".gz", text => Compress([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]), Decompress),
    ];

    private static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return target.ToArray();
    }

    private static byte[] Decompress(byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var target = new MemoryStream();
        gzip.CopyTo(target);
        return target.ToArray();
    }
}
