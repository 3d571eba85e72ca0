using System.Buffers;
using System.Text;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>Characters in a row that all are bytes of UTF-8 if an encoding is taken back.</summary>
/// <param name="End">The position after them.</param>
/// <param name="Text">What the bytes mean.</param>
/// <param name="Characters">How many characters those are, each beyond ASCII.</param>
internal readonly record struct Utf8Run(int End, string Text, int Characters)
{
    private const int MostBytes = 4;

    /// <summary>
    /// Longer than most words. What follows is a run of its own, so that a text costs no more than its length, however often its runs are
    /// rejected.
    /// </summary>
    private const int MostCharacters = 64;

    /// <summary>The first byte of half of a surrogate pair, which some programs write as if it were a character (CESU-8).</summary>
    private const byte SurrogateLead = 0xED;

    /// <summary>How many bytes a character has that begins with a byte; 0 if none begins with it, and for ASCII.</summary>
    public static int LengthFrom(byte lead) =>
        lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };

    /// <summary>Whether a byte is one of the later bytes of a character.</summary>
    public static bool IsTail(byte code) => code is >= 0x80 and <= 0xBF;

    /// <returns>Null if no character in UTF-8 begins at the position.</returns>
    public static Utf8Run? At(ReadOnlySpan<char> text, int at, ByteEncoding encoding)
    {
        StringBuilder? read = null;
        var (position, characters) = (at, 0);
        Span<byte> bytes = stackalloc byte[2 * MostBytes];
        Span<char> units = stackalloc char[2];
        while (characters < MostCharacters && TryCharacter(text[position..], encoding, bytes, units, out var length, out var unitCount))
        {
            (read ??= new StringBuilder()).Append(units[..unitCount]);
            position += length;
            characters++;
        }

        return read is null ? null : new Utf8Run(position, read.ToString(), characters);
    }

    private static bool TryCharacter(
        ReadOnlySpan<char> text,
        ByteEncoding encoding,
        Span<byte> bytes,
        Span<char> units,
        out int length,
        out int unitCount
    )
    {
        (length, unitCount) = (0, 0);
        if (!TryBytes(text, encoding, bytes, out length))
            return false;
        if (Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) == OperationStatus.Done && used == length)
        {
            unitCount = rune.EncodeToUtf16(units);
            return true;
        }

        // Two halves, three bytes each.
        if (
            bytes[0] != SurrogateLead
            || !TryBytes(text[length..], encoding, bytes[length..], out var second)
            || bytes[length] != SurrogateLead
        )
            return false;
        units[0] = Half(bytes);
        units[1] = Half(bytes[length..]);
        length += second;
        unitCount = 2;
        return char.IsSurrogatePair(units[0], units[1]);
    }

    private static bool TryBytes(ReadOnlySpan<char> text, ByteEncoding encoding, Span<byte> bytes, out int length)
    {
        length = 0;
        if (text.IsEmpty || !encoding.TryByte(text[0], out bytes[0]))
            return false;
        var count = LengthFrom(bytes[0]);
        if (count == 0 || count > text.Length)
            return false;
        for (var i = 1; i < count; i++)
        {
            if (!encoding.TryByte(text[i], out bytes[i]) || !IsTail(bytes[i]))
                return false;
        }

        length = count;
        return true;
    }

    private static char Half(ReadOnlySpan<byte> bytes) => (char)(((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F));
}
