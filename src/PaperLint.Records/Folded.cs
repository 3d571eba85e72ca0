using System.Buffers;
using System.Text;

namespace PaperLint.Records;

/// <summary>Text reduced to its letters and digits, in lower case, for comparison.</summary>
public static class Folded
{
    /// <param name="most">The maximum length of the result, in UTF-16 code units (a surrogate pair is never cut).</param>
    public static string Of(ReadOnlySpan<char> text, int most = int.MaxValue)
    {
        var rented = ArrayPool<char>.Shared.Rent(Math.Min(2 * text.Length, most));
        var folded = new string(rented.AsSpan(0, Write(text, rented, most)));
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>Writes what <see cref="Of"/> returns into memory of the caller.</summary>
    /// <param name="folded">Twice as long as the text, or <paramref name="most"/> if that is less.</param>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <returns>The length of the result.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> folded, int most = int.MaxValue)
    {
        var length = 0;
        // The same as below, for the characters that most texts consist of.
        var at = 0;
        for (; at < text.Length && text[at] < 128 && length < most; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
                folded[length++] = char.IsAsciiLetterUpper(text[at]) ? (char)(text[at] | ' ') : text[at];
        }

        text = text[at..];
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
                continue;
            var lower = Rune.ToLowerInvariant(rune);
            if (length + lower.Utf16SequenceLength > most)
                break;
            length += lower.EncodeToUtf16(folded[length..]);
        }

        return length;
    }

    /// <summary>The end of what <see cref="Of"/> returns, without folding the text before it.</summary>
    public static string EndOf(ReadOnlySpan<char> text, int most)
    {
        var (start, length) = (text.Length, 0);
        while (start > 0)
        {
            Rune.DecodeLastFromUtf16(text[..start], out var rune, out var units);
            if (Rune.IsLetterOrDigit(rune))
                length += Rune.ToLowerInvariant(rune).Utf16SequenceLength;
            if (length > most)
                break;
            start -= units;
        }

        return Of(text[start..]);
    }
}
