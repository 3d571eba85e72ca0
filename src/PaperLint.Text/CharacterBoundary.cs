using System.Text;

namespace PaperLint.Text;

/// <summary>Finds where characters begin in UTF-8 that may be invalid, at exactly the boundaries that the decoder uses.</summary>
public static class CharacterBoundary
{
    /// <summary>
    /// The first byte of the character, or of the invalid sequence that one U+FFFD replaces, to which the byte at <paramref name="at"/>
    /// belongs. The end of the text is a boundary.
    /// </summary>
    public static int AtOrBefore(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || !IsContinuation(text[at]))
            return at;
        for (var lead = at - 1; lead >= 0 && lead >= at - 3; lead--)
        {
            if (IsContinuation(text[lead]))
                continue;
            // The lead byte may not reach this far: stray continuation bytes count as characters of their own.
            Rune.DecodeFromUtf8(text[lead..], out _, out var length);
            return lead + length > at ? lead : at;
        }

        return at;
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
