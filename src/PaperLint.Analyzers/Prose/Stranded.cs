using System.Collections.Frozen;
using PaperLint.Analyzers.Patterns;

namespace PaperLint.Analyzers.Prose;

/// <summary>
/// Tells where a word may end a clause and stand again in the next: a preposition or a verb whose object came before it (<c>what it is
/// compared to to see it</c>, <c>patients who were cared for for years</c>, <c>what they are are states</c>).
/// </summary>
internal static class Stranded
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Relatives = EnglishWords.SetOf(
        "that which who whom whose what whatever whoever whichever where wherever when how why worth");

    /// <summary>After these, <c>that</c> begins what is said and stands for nothing in it.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sayings = EnglishWords.SetOf(
        """
        show shows shown showed find finds found suggest suggests suggested demonstrate demonstrates demonstrated reveal reveals revealed
        indicate indicates indicated prove proves proved proven observe observes observed confirm confirms confirmed ensure ensures ensured note
        notes noted know known believe believed report reports reported argue argues argued assume assumes assumed imply implies implied
        establish established verify verified conclude concludes concluded see seen so hypothesize evidence fact
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subjects = EnglishWords.SetOf("we they you he she it i one people users");

    /// <summary>Verbs that take their preposition along into the passive, or end with it.</summary>
    private static readonly Dictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Companions = new()
    {
        ["at"] = EnglishWords.SetOf("look looked looking arrive arrived aim aimed hint hinted laugh laughed point pointed stare stared work worked good"),
        ["by"] = EnglishWords.SetOf("pass passed passing stand stood stop came come coming go gone went get got drop dropped live lived abide abided swear sworn put laid lay flown fly close near stick stuck"),
        ["for"] = EnglishWords.SetOf(
            """
            care cared ask asked look looked wait waited pay paid call called account accounted hope hoped wish wished provide provided cater
            catered apply applied search searched vote voted opt opted argue argued allow allowed stand stood send sent plan planned aim aimed
            strive used responsible optimise optimised optimize optimized correct corrected adjust adjusted control controlled
            """),
        ["from"] = EnglishWords.SetOf("come came comes coming arise arose derive derived taken hear heard away apart start started benefit benefited suffer suffered learn learned"),
        ["of"] = EnglishWords.SetOf("thought think heard hear speak spoken dream dreamt made composed capable aware dispose disposed care use short consist consists tired"),
        ["to"] = EnglishWords.SetOf(
            """
            refer referred refers compare compared listen listened belong belongs adhere adhered apply applied subject subjected expose exposed
            attend attended lead led relate related agree agreed object objected resort resorted respond responded subscribe subscribed spoken
            talk talked reply replied add added used due converge converged
            """),
        ["with"] = EnglishWords.SetOf(
            """
            deal dealt dealing cope coped work worked working interact interacted comply complied begin start end ended agree agreed compare
            compared live lived play played tamper tampered done experiment experimented familiar associated communicate communicated
            """),
    };

    /// <summary>Whether a preposition or verb may end a clause that began earlier.</summary>
    public static bool MayBe(Doubling doubling)
    {
        // In "up to to 5" the preposition belongs to the word before it.
        if (doubling is { Word: "to", Before: "up" or "down" or "according" or "due" or "prior" or "thanks" })
            return false;
        return HasRelative(doubling.Clause) || HasBareClause(doubling.Clause) || (Companions.TryGetValue(doubling.Word.ToString(), out var verbs) && verbs.Contains(doubling.Before));
    }

    private static bool HasRelative(ReadOnlySpan<char> clause)
    {
        var before = default(ReadOnlySpan<char>);
        for (var words = new LetterRuns(clause); words.MoveNext();)
        {
            var word = words.Current.Of(clause);
            if (Relatives.Contains(word) && !(word is "that" && Sayings.Contains(before)))
                return true;
            before = word;
        }

        return false;
    }

    /// <summary>Whether a clause without a relative stands right before: <c>the tools we work with with care</c>.</summary>
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
