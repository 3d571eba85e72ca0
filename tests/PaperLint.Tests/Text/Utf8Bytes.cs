using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace PaperLint.Tests.Text;

/// <summary>Bytes that are mostly UTF-8, with line breaks of every kind.</summary>
public static class Utf8Bytes
{
    private static readonly byte[][] Pieces =
    [
        .. new[] { "a", "b c", "é", "ü", "€", "\u2028", "𝒩", "😀", "\n", "\r\n", "\r", "\n", "\uFEFF" }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xE2, 0x82],
        [0xE2],
        [0xF0, 0x9F, 0x98],
        [0xF0, 0x9F],
        [0x80],
        [0xBF, 0x80],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF8, 0x88, 0x80],
    ];

    public static Gen<byte[]> Any => Gen.Elements(Pieces).ArrayOf().Select(parts => (byte[])[.. parts.SelectMany(part => part)]);

    /// <summary>How the framework's decoder splits the bytes: the start of each character, its length in bytes, and its text.</summary>
    public static List<(int Start, int Length, string Text)> Units(byte[] bytes)
    {
        var units = new List<(int, int, string)>();
        for (var at = 0; at < bytes.Length; )
        {
            Rune.DecodeFromUtf8(bytes.AsSpan(at), out var rune, out var length);
            units.Add((at, length, rune.ToString()));
            at += length;
        }

        return units;
    }
}
