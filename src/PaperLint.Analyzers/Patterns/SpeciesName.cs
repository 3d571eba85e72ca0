using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Recognises names of animals, plants and bacteria in which nomenclature doubles a word: a species and the form that was named first
/// (<c>Francisella tularensis tularensis</c>), or a species named like its genus (<c>huso huso</c>).
/// </summary>
internal static class SpeciesName
{
    private const int ShortestGenus = 4;

    /// <summary>Endings of Latin adjectives and nouns that are used as names of species.</summary>
    private static readonly string[] Endings = ["ensis", "ense", "us", "um", "is", "ae", "ii", "oides", "formis", "la", "ra", "na", "ta"];

    /// <param name="twice">Both words.</param>
    /// <param name="second">The second of them.</param>
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

    /// <summary>Whether a genus comes right before: a capitalised word, or its initial and a full stop.</summary>
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
