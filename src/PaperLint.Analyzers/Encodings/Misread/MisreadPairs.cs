namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>
/// Whether two characters can be the first two bytes of a character in UTF-8, in some encoding of <see cref="ByteEncoding"/>. Most text
/// beyond ASCII has no such pair, and is passed at the speed of two lookups a character.
/// </summary>
internal static class MisreadPairs
{
    /// <summary>The encodings have hardly any character beyond; a few letters of Macintosh do not begin anything that is common.</summary>
    private const char Last = '\u2665';

    private static readonly Lazy<(ushort[] Leads, ushort[] Tails)> Tables = new(Make);

    /// <returns>The position of the first pair; negative if there is none.</returns>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var (leads, tails) = Tables.Value;
        for (var at = 0; at < text.Length - 1; at++)
        {
            var beyond = text[at..^1].IndexOfAnyExceptInRange('\0', '\x7F');
            if (beyond < 0)
                return -1;
            at += beyond;
            if ((Of(leads, text[at]) & Of(tails, text[at + 1])) != 0)
                return at;
        }

        return -1;
    }

    private static ushort Of(ushort[] table, char character) => character <= Last ? table[character] : (ushort)0;

    /// <summary>For each character, the encodings in which it is a first byte, or a later one, one bit each.</summary>
    private static (ushort[] Leads, ushort[] Tails) Make()
    {
        var (leads, tails) = (new ushort[Last + 1], new ushort[Last + 1]);
        foreach (var (number, encoding) in ByteEncoding.All.Index())
        {
            foreach (var (character, code) in encoding.Bytes)
            {
                if (character > Last)
                    continue;
                var bit = (ushort)(1 << number);
                if (Utf8Run.LengthFrom(code) > 1)
                    leads[character] |= bit;
                else if (Utf8Run.IsTail(code))
                    tails[character] |= bit;
            }
        }

        return (leads, tails);
    }
}
