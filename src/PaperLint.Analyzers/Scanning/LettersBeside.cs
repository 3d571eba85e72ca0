using PaperLint.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>The unbroken run of letters next to a position in a text; empty if there is none.</summary>
internal static class LettersBeside
{
    /// <param name="end">The position, after the letters.</param>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..end];
    }

    /// <param name="start">The position, before the letters; may be the end of the text.</param>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }

    /// <summary>Only letters from A to Z, as in the names of commands.</summary>
    /// <inheritdoc cref="Before" path="/param"/>
    public static ReadOnlySpan<char> AsciiBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            start--;
        return text[start..end];
    }

    /// <inheritdoc cref="AsciiBefore" path="/summary"/>
    /// <inheritdoc cref="After" path="/param"/>
    public static ReadOnlySpan<char> AsciiAfter(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return text[start..end];
    }

    /// <summary>Letters and digits.</summary>
    /// <inheritdoc cref="Before" path="/param"/>
    public static ReadOnlySpan<char> WithDigitsBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return text[start..end];
    }

    /// <inheritdoc cref="WithDigitsBefore" path="/summary"/>
    /// <inheritdoc cref="After" path="/param"/>
    public static ReadOnlySpan<char> WithDigitsAfter(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[start..end];
    }

    /// <summary>Whether there is neither a letter nor a digit on either side of a span, so that it consists of whole words.</summary>
    public static bool AreAbsent(ReadOnlySpan<char> text, TextSpan place) =>
        (place.Start == 0 || !char.IsLetterOrDigit(text[place.Start - 1]))
        && (place.End == text.Length || !char.IsLetterOrDigit(text[place.End]));
}
