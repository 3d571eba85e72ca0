using System.Buffers;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Prose;

/// <summary>Distinguishes words that a text mentions from words that it uses: mentioned words may well be doubled.</summary>
internal static class MentionedWords
{
    /// <summary>What a text about words calls them, right before or after.</summary>
    private static readonly WordSet Kinds = WordSet.OfAnyCase(
        """
        word words article articles determiner determiners pronoun pronouns preposition prepositions conjunction conjunctions connective
        connectives particle particles keyword keywords stopword stopwords operator operators gate gates lemma lemmas bigram bigrams unigram
        unigrams phrase phrases string typo typos homograph homographs syllable syllables token tokens
        """
    );

    private static readonly WordSet Connectives = WordSet.OfAnyCase("and or not nor but xor nand if");

    /// <summary>Phrases of records about speech with doubled words.</summary>
    private static readonly SearchValues<string> Topics = SearchValues.Create(
        [
            "reduplicat",
            "disfluen",
            "dysfluen",
            "stutter",
            "stammer",
            "repeated word",
            "word repetition",
            "repetition of words",
            "doubled word",
            "duplicated word",
            "duplicate word",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private const int Reach = 80;

    /// <summary>What comes between the name of a kind and its examples.</summary>
    private static readonly string[] Introductions = ["such as ", "like ", "including ", "namely ", "as in "];

    private static readonly string[] Opening = ["\"", "“", "‘", "«", "„", "`", "'", "(", "["];

    public static bool IsTopicOf(ReadOnlySpan<char> text) => text.ContainsAny(Topics);

    /// <summary>
    /// Whether a doubled word is mentioned, not used: called a word, in quotation marks or brackets, or among similar ones.
    /// </summary>
    public static bool Has(Doubling doubling)
    {
        var before = doubling.Before;
        var after = doubling.After;
        return Kinds.Contains(before)
            || (before is "as" or "like" or "called" && Kinds.Contains(doubling.SecondBefore))
            || Kinds.Contains(after)
            || IsQuoted(doubling)
            || IsExample(doubling)
            || (
                Connectives.Contains(doubling.Word) && (IsConnective(before) || IsConnective(after) || IsConnective(doubling.SecondBefore))
            );
    }

    /// <summary>Whether it is one of several examples: <c>tokens such as the the or of of</c>.</summary>
    private static bool IsExample(Doubling doubling)
    {
        var before = doubling.Text[Math.Max(0, doubling.First.Start - Reach)..doubling.First.Start];
        before = before[(before.LastIndexOfAny('.', ';') + 1)..];
        foreach (var introduction in Introductions)
        {
            var at = before.LastIndexOf(introduction);
            if (at > 0 && Kinds.Contains(LastWord(before[..at].TrimEnd(" ,("))))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => LettersBeside.Before(text, text.Length);

    private static bool IsConnective(ReadOnlySpan<char> word) => Connectives.Contains(word);

    private static bool IsQuoted(Doubling doubling)
    {
        var before = doubling.Text[..doubling.First.Start];
        foreach (var mark in Opening)
        {
            if (before.EndsWith(mark))
                return true;
        }

        return doubling.Text[doubling.Second.End..] is ['"' or '”' or '’' or '»' or ')' or ']', ..];
    }
}
