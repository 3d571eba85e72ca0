using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Prose;

/// <summary>
/// Recognises where a word may end one clause and also begin the next: a preposition or verb whose object came before it (<c>what it is
/// compared to to see it</c>, <c>patients who were cared for for years</c>, <c>what they are are states</c>).
/// </summary>
internal static class StrandedWords
{
    private static readonly WordSet Relatives = WordSet.OfAnyCase(
        "that which who whom whose what whatever whoever whichever where wherever when how why worth"
    );

    /// <summary>After these verbs, <c>that</c> is a conjunction, not a relative pronoun.</summary>
    private static readonly WordSet Sayings = WordSet.OfAnyCase(
        """
        show shows shown showed find finds found suggest suggests suggested demonstrate demonstrates demonstrated reveal reveals revealed
        indicate indicates indicated prove proves proved proven observe observes observed confirm confirms confirmed ensure ensures ensured note
        notes noted know known believe believed report reports reported argue argues argued assume assumes assumed imply implies implied
        establish established verify verified conclude concludes concluded see seen so hypothesize evidence fact
        """
    );

    private static readonly WordSet Subjects = WordSet.OfAnyCase("we they you he she it i one people users");

    /// <summary>
    /// Verbs that may be followed by a preposition without an object, as in relative clauses and the passive. Words in <c>-ed</c> always
    /// may.
    /// </summary>
    private static readonly Dictionary<string, WordSet> Companions = new()
    {
        ["at"] = WordSet.OfAnyCase("look looking arrive aim hint laugh point stare work good"),
        ["by"] = WordSet.OfAnyCase(
            "pass passing stand stood stop came come coming go gone went get got drop live abide swear sworn put laid lay flown fly close near stick stuck"
        ),
        ["for"] = WordSet.OfAnyCase(
            """
            care ask look wait pay paid call account hope wish provide cater apply search vote opt argue allow stand stood send sent plan aim strive
            responsible optimise optimize correct adjust control
            """
        ),
        ["from"] = WordSet.OfAnyCase("come came comes coming arise arose derive taken hear heard away apart start benefit suffer learn"),
        ["of"] = WordSet.OfAnyCase(
            "thought think heard hear speak spoken dream dreamt made capable aware dispose care use short consist consists"
        ),
        ["to"] = WordSet.OfAnyCase(
            "refer refers compare listen belong belongs adhere apply subject expose attend lead relate agree object resort respond subscribe spoken talk reply add due converge"
        ),
        ["with"] = WordSet.OfAnyCase(
            "deal dealt dealing cope work working interact comply begin start end agree compare live play tamper done experiment familiar communicate"
        ),
    };

    /// <summary>Whether a preposition or verb may end a clause that began earlier.</summary>
    public static bool MayBe(Doubling doubling)
    {
        // In "up to to 5" the preposition belongs to the word before it.
        if (doubling is { Word: "to", Before: "up" or "down" or "according" or "due" or "prior" or "thanks" })
            return false;
        // As in "The values there are are zero".
        if (doubling is { Word: "are" or "was" or "were", Before: "there" })
            return true;
        return HasRelative(doubling.Clause) || HasBareClause(doubling.Clause) || IsCompanion(doubling);
    }

    private static bool IsCompanion(Doubling doubling) =>
        Companions.TryGetValue(doubling.Word.ToString(), out var verbs)
        && (doubling.Before is [.., 'e', 'd'] || verbs.Contains(doubling.Before));

    private static bool HasRelative(ReadOnlySpan<char> clause)
    {
        var before = default(ReadOnlySpan<char>);
        for (var words = new LetterRuns(clause); words.MoveNext(); )
        {
            var word = words.Current.Of(clause);
            if (Relatives.Contains(word) && !(word is "that" && Sayings.Contains(before)))
                return true;
            before = word;
        }

        return false;
    }

    /// <summary>Whether a relative clause without a relative pronoun comes right before: <c>the tools we work with with care</c>.</summary>
    private static bool HasBareClause(ReadOnlySpan<char> clause)
    {
        var (count, subject) = (0, -1);
        for (var words = new LetterRuns(clause); words.MoveNext(); count++)
        {
            if (count > 0 && Subjects.Contains(words.Current.Of(clause)))
                subject = count;
        }

        return subject > 0 && count - subject <= 4;
    }
}
