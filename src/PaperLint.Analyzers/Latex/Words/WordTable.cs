using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>Words that decide whether a name beside them is mathematics, by kind. They are read on first use.</summary>
internal static class WordTable
{
    /// <summary>One set for each kind, in its order.</summary>
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>[]> Kinds = new(Load);

    /// <summary>Whether a word is of a kind. Case is ignored for the kinds of whole runs of letters.</summary>
    public static bool Has(WordKind kind, ReadOnlySpan<char> word) => Kinds.Value[(int)kind].Contains(word);

    /// <summary>Whether any unbroken run of letters is a word of a kind.</summary>
    public static bool HasAny(WordKind kind, ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; )
        {
            var word = LettersBeside.After(text, at);
            if (!word.IsEmpty && Has(kind, word))
                return true;
            at += Math.Max(1, word.Length);
        }

        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>>[] Load()
    {
        var sets = Enum.GetValues<WordKind>().Select(kind => new HashSet<string>(ComparerFor(kind))).ToArray();
        foreach (var line in TableResource.Lines("PaperLint.Analyzers.Latex.Words.words.txt"))
        {
            var words = line.Split(' ');
            sets[(int)TableWord<WordKind>.Parse(words[0])].UnionWith(words[1..]);
        }

        return [.. sets.Select(set => set.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    /// <summary>A run of letters may be capitalised at the beginning of a sentence; words beside a letter are compared exactly.</summary>
    private static StringComparer ComparerFor(WordKind kind) =>
        kind is WordKind.Word or WordKind.Fragment or WordKind.BeforeTimes ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}

/// <summary>What a word beside a name, or a run that looks like names, indicates.</summary>
internal enum WordKind
{
    /// <summary>Before the name of a letter: the letter is a quantity.</summary>
    Quantity,

    /// <summary>Beside the name of a letter: both form a term, as in <c>beta distribution</c>.</summary>
    Term,

    /// <summary>After a letter and a hyphen: all form a word, as in <c>alpha-band</c>.</summary>
    Compound,

    /// <summary>After a letter and a hyphen: only mathematics has this combination, as in <c>epsilon-optimal</c>.</summary>
    Property,

    /// <summary>A word or a name that reads like a variable and a command: <c>age</c>, <c>Lin</c>.</summary>
    Word,

    /// <summary>The same in other languages and for acronyms, unless it is an index: <c>une</c>.</summary>
    Fragment,

    /// <summary>What a factor before it measures: <c>speedup</c>.</summary>
    Gain,

    /// <summary>Anywhere in a record: the text is about programs, which compare with <c>ne</c> and <c>gt</c>.</summary>
    Program,

    /// <summary>After a number: nothing is counted, so the number ends its phrase.</summary>
    PhraseEnd,

    /// <summary>Before a number: an amount follows.</summary>
    Amount,

    /// <summary>Attached to a number: its unit or its scale.</summary>
    Scale,

    /// <summary>Attached to a number: a unit of at least two letters.</summary>
    Unit,

    /// <summary>After a number: a unit of length.</summary>
    Length,

    /// <summary>After <c>mu</c>: a unit that has millionths.</summary>
    Micro,

    /// <summary>Before a variable: a condition begins.</summary>
    Condition,

    /// <summary>After a number: how long something takes or lasts.</summary>
    Duration,

    /// <summary>After a number: people, who do something several times.</summary>
    Somebody,

    /// <summary>Before <c>times</c>, without a space: both form one word, as in <c>sometimes</c>.</summary>
    BeforeTimes,

    /// <summary>Before the name of a letter: whose or which it is, as in <c>Kendall tau</c>.</summary>
    Namesake,

    /// <summary>Near a capital letter and <c>cup</c>: the text is about things with sizes, as in <c>D cup</c>.</summary>
    Size,
}
