using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Prose;

/// <summary>Which function words English grammar allows to occur twice in a row.</summary>
internal static class FunctionWords
{
    /// <summary>Words that are never doubled, except where a text mentions them as words.</summary>
    private static readonly WordSet Never = WordSet.OfAnyCase("the an and or our than their its be been we");

    /// <summary>Words that a noun follows. If none does, the text may be about the word, or another word may be missing.</summary>
    private static readonly WordSet Articles = WordSet.OfAnyCase("the an our their its");

    /// <summary>Words that may end one clause and begin the next.</summary>
    private static readonly WordSet Strandable = WordSet.OfAnyCase("of to by for from with as are was were");

    /// <summary>Words that are usually a slip when doubled, but that a few sentences can have twice.</summary>
    private static readonly WordSet Rarely = WordSet.OfAnyCase(
        """
        at have has does can may must should would could might this these those it they not which will between among into onto through within
        without during against about after before under upon toward towards via across beyond how when where while because since although
        though whether such also using then there whose both some but only his your
        """
    );

    private static readonly WordSet Verbs = WordSet.OfAnyCase(
        "is was are were has have had can will may would could should does did do must might becomes seems appears follows remains takes shows leads makes"
    );

    private static readonly WordSet Prepositions = WordSet.OfAnyCase(
        "in of to by for from with on at under over through during within into upon between among after before than without despite"
    );

    /// <summary>Words that open a clause before the main clause, often without a comma: <c>To do this this paper …</c></summary>
    private static readonly WordSet Openers = WordSet.OfAnyCase(
        "to for by in after before with without beyond despite unlike like since while when as if because although though given once during from"
    );

    private static readonly WordSet Nouns = WordSet.OfAnyCase(
        "a the each this his her their free last living good own political tin beverage aluminum aluminium steel metal oil trash gas"
    );

    public static DoublingKind Classify(Doubling doubling)
    {
        var word = doubling.Word;
        if (Never.Contains(word))
            return Articles.Contains(word) && (Verbs.Contains(doubling.After) || Prepositions.Contains(doubling.After))
                ? DoublingKind.Likely
                : DoublingKind.Certain;
        if (word is "as" && IsComparison(doubling))
            return DoublingKind.Right;
        if (Strandable.Contains(word))
            return StrandedWords.MayBe(doubling) ? DoublingKind.Likely : DoublingKind.Certain;
        return !Rarely.Contains(word) || IsRight(doubling) ? DoublingKind.Right : DoublingKind.Likely;
    }

    /// <summary>Whether the context is one of those in which this word may be doubled.</summary>
    private static bool IsRight(Doubling doubling) =>
        doubling.Word switch
        {
            "at" => doubling.After is "least" or "most" or "once" or "all" or "best" or "worst" or "first" or "last"
                || StrandedWords.MayBe(doubling),
            "it" or "they" => (Verbs.Contains(doubling.After) && Prepositions.Contains(doubling.Before)) || FollowsOpener(doubling),
            "this" or "these" or "those" => FollowsOpener(doubling),
            "not" => doubling.Before is "or" or "why" or "is" or "are" or "be",
            "which" => Prepositions.Contains(doubling.Before),
            "will" or "can" => Nouns.Contains(doubling.Before) || StrandedWords.MayBe(doubling),
            "have" or "has" or "does" => StrandedWords.MayBe(doubling),
            _ => false,
        };

    private static bool FollowsOpener(Doubling doubling)
    {
        var clause = doubling.Clause.Trim();
        var end = clause.IndexOf(' ');
        return end > 0 && Openers.Contains(clause[..end]);
    }

    /// <summary>Whether this is a comparison: <c>regarded as as good as new</c>.</summary>
    private static bool IsComparison(Doubling doubling)
    {
        var after = doubling.Text[doubling.Second.End..].TrimStart();
        var next = after.IndexOf(" as ");
        return next > 0 && after[..next].Count(' ') <= 2;
    }
}
