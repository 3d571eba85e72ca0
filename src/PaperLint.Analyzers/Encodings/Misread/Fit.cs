using PaperLint.Text;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>Whether what misread bytes would mean can stand where they are.</summary>
internal static class Fit
{
    public static bool Is(ReadOnlySpan<char> text, TextSpan span, string meaning)
    {
        var (before, after) = (At(text, span.Start - 1), At(text, span.End));
        var (first, last) = (meaning[0], meaning[^1]);
        if (char.IsLetter(first) && char.IsLetter(before) && !Script.CanTouch(before, first))
            return false;
        if (char.IsLetter(last) && char.IsLetter(after) && !Script.CanTouch(last, after))
            return false;
        if (Places.Of(first) == Place.OtherLetter && !char.IsLetter(first) && !char.IsLetter(before))
            return false;
        // Greek letters are symbols, whatever the case of what is around them: NFκB.
        return Script.Of(first) == Script.Greek || !BreaksCase(At(text, span.Start - 2), before, meaning, after);
    }

    private static bool BreaksCase(char second, char before, string meaning, char after)
    {
        if (char.IsUpper(meaning[0]) && char.IsLower(before))
            return true;
        if (!char.IsLower(meaning[0]) || !char.IsUpper(before) || meaning.Length > 1)
            return false;
        // "AHř" is no word, "Dř" may begin one.
        return char.IsUpper(after) || (!char.IsLetter(after) && char.IsUpper(second));
    }

    private static char At(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';
}
