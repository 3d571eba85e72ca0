using System.Collections.Frozen;

namespace PaperLint.Analyzers.Prose;

/// <summary>Tells words that a text is about from words that it is written in: the former may well stand twice.</summary>
internal static class MentionedWords
{
    /// <summary>What a text about words calls them, right before or behind.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kinds = EnglishWords.SetOf(
        """
        word words article articles determiner determiners pronoun pronouns preposition prepositions conjunction conjunctions connective
        connectives particle particles keyword keywords stopword stopwords operator operators gate gates lemma lemmas bigram bigrams unigram
        unigrams phrase phrases string typo typos homograph homographs syllable syllables token tokens
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Connectives = EnglishWords.SetOf("and or not nor but xor nand if");

    /// <summary>What a record says that is about speech with words that stand twice.</summary>
    private static readonly string[] Topics =
        ["reduplicat", "disfluen", "dysfluen", "stutter", "stammer", "repeated word", "word repetition", "repetition of words", "doubled word", "duplicated word", "duplicate word"];

    private static readonly string[] Opening = ["\"", "“", "‘", "«", "„", "`", "'", "(", "["];

    public static bool IsTopicOf(ReadOnlySpan<char> text)
    {
        foreach (var topic in Topics)
        {
            if (text.Contains(topic, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a doubled word stands as itself: named as a word, in quotation marks or brackets, or among others like it.</summary>
    public static bool Has(Doubling doubling)
    {
        var before = doubling.Before;
        var after = doubling.After;
        return Kinds.Contains(before)
            || (before is "as" or "like" or "called" && Kinds.Contains(doubling.SecondBefore))
            || Kinds.Contains(after)
            || IsQuoted(doubling)
            || (Connectives.Contains(doubling.Word) && (IsConnective(before) || IsConnective(after) || IsConnective(doubling.SecondBefore)));
    }

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
