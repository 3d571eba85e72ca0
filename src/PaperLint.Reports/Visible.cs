using System.Buffers;
using System.Globalization;
using System.Text;

namespace PaperLint.Reports;

/// <summary>
/// Makes text from data visible and harmless: nothing in it can move the cursor, change colours, change the reading direction or hide.
/// Everything that is written to a terminal or into generated Markdown goes through this class.
/// </summary>
/// <remarks>
/// C0 controls and DEL become symbols (<c>␛</c>). C1 controls, format characters (bidirectional overrides and isolates, zero-width
/// characters, tags), line and paragraph separators, fillers, variation selectors, lone surrogates, private and unassigned characters
/// become their code points (<c>⟨U+202E⟩</c>). Applying it twice changes nothing further.
/// </remarks>
public static class Visible
{
    private const int FirstPicture = 0x2400;
    private const char DeletePicture = '\u2421';

    /// <summary>
    /// Characters that are not drawn although their category is letter, mark or unassigned (Default_Ignorable_Code_Point of Unicode).
    /// </summary>
    private static readonly (int First, int Last)[] Ignorable =
    [
        (0x034F, 0x034F),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0),
        (0xE0000, 0xE0FFF),
    ];

    /// <summary>The whole text on one line: line breaks and tabs become symbols too.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            shown.Append(First(text, out var length));
            text = text[length..];
        }

        return shown.ToString();
    }

    /// <summary>How the first character of a text is shown.</summary>
    /// <param name="text">A text that is not empty.</param>
    /// <param name="length">The length of the character in UTF-16 code units.</param>
    public static string First(ReadOnlySpan<char> text, out int length)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out length) != OperationStatus.Done)
        {
            length = 1;
            return Named(text[0]);
        }

        return rune.Value switch
        {
            >= 0x20 and < 0x7F => rune.ToString(),
            < 0x20 => ((char)(FirstPicture + rune.Value)).ToString(),
            0x7F => DeletePicture.ToString(),
            _ => Draws(rune) ? rune.ToString() : Named(rune.Value),
        };
    }

    /// <summary>Whether a character outside ASCII is drawn and has no other effect.</summary>
    internal static bool Draws(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control:
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
            case UnicodeCategory.PrivateUse:
            case UnicodeCategory.Surrogate:
            case UnicodeCategory.OtherNotAssigned:
                return false;
            case UnicodeCategory.Format:
                return SpansItsNumber(rune.Value);
            default:
                return !Array.Exists(Ignorable, range => rune.Value >= range.First && rune.Value <= range.Last);
        }
    }

    /// <summary>
    /// Signs that extend over the following digits are drawn, although their category is Format (Prepended_Concatenation_Mark).
    /// </summary>
    private static bool SpansItsNumber(int value) =>
        value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;

    private static string Named(int value) => $"⟨U+{value:X4}⟩";
}
