using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Tells names of animals, plants and bacteria in which a word stands twice by the rules of naming: the species and the form that was
/// named first (<c>Francisella tularensis tularensis</c>), or a species called like its genus (<c>huso huso</c>).
/// </summary>
internal static class SpeciesName
{
    private const int ShortestGenus = 4;

    /// <summary>How Latin adjectives and nouns end that are used as names of species.</summary>
    private static readonly string[] Endings = ["ensis", "ense", "us", "um", "is", "ae", "ii", "oides", "formis", "la", "ra", "na", "ta"];

    /// <param name="twice">Both words.</param>
    /// <param name="second">The second.</param>
    public static bool IsAt(ReadOnlySpan<char> text, TextSpan twice, TextSpan second)
    {
        var isInBrackets = twice.Start > 0 && text[twice.Start - 1] == '(' && twice.End < text.Length && text[twice.End] == ')';
        return isInBrackets || (HasLatinEnding(second.Of(text)) && FollowsGenus(text[..twice.Start]));
    }

    private static bool HasLatinEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a capitalised word, or the letter and stop that it is shortened to, stands right before.</summary>
    private static bool FollowsGenus(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd(' ');
        if (word.Length == before.Length)
            return false;
        if (word.EndsWith("."))
            return word.Length > 1 && char.IsUpper(word[^2]) && (word.Length == 2 || !char.IsLetter(word[^3]));
        var start = word.Length;
        while (start > 0 && char.IsLower(word[start - 1]))
            start--;
        return start > 0
            && char.IsUpper(word[start - 1])
            && word.Length - start + 1 >= ShortestGenus
            && (start == 1 || !char.IsLetterOrDigit(word[start - 2]));
    }
}
