namespace PaperLint.Analyzers.Latex.Words;

/// <summary>Distinguishes "3 times faster", which is English, from "a 42 times speedup", which is not.</summary>
internal static class Gains
{
    private const int MostWords = 3;

    /// <summary>
    /// Whether the letters attached to a factor are a word by themselves, as in <c>4timesfaster</c>. In <c>5timeslots</c> they are not; a
    /// capital begins a name: <c>8timesA800</c>.
    /// </summary>
    public static bool MayBeginWith(ReadOnlySpan<char> letters) =>
        char.IsAsciiLetterUpper(letters[0])
        || letters is "more" or "less" or "fewer" or "better" or "worse" or "as" or "the"
        || (letters.Length > 4 && letters.EndsWith("er"))
        || WordTable.Has(WordKind.Gain, letters);

    /// <summary>Whether the words right after a factor name what it measures, before any word that makes the factor English.</summary>
    /// <param name="rest">The text after the factor.</param>
    public static bool Follow(ReadOnlySpan<char> rest)
    {
        for (var words = 0; words < MostWords && rest is [' ', _, ..]; words++)
        {
            var length = 1;
            while (length < rest.Length && (char.IsAsciiLetter(rest[length]) || rest[length] == '-'))
                length++;
            var word = rest[1..length];
            if (WordTable.Has(WordKind.Gain, word))
                return true;
            if (
                word.IsEmpty
                || word is "more" or "less" or "fewer" or "as" or "than" or "the" or "to" or "in" or "of" or "a"
                || word.EndsWith("er")
            )
                return false;
            rest = rest[length..];
        }

        return false;
    }
}
