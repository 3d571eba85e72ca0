using System.Collections.Frozen;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Decides from the words beside a dash without spaces whether it interrupts a sentence (<c>a new view--the first one</c>) or joins a pair
/// (<c>hand--object contact</c>). Authors write <c>--</c> for both.
/// </summary>
internal static class DashedWords
{
    /// <summary>
    /// Words that begin an aside and never end a pair. Words that end pairs, as in <c>plug--in</c> or <c>on--off</c>, are left out.
    /// </summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "a",
            "also",
            "although",
            "an",
            "and",
            "are",
            "as",
            "at",
            "because",
            "both",
            "but",
            "can",
            "despite",
            "especially",
            "even",
            "for",
            "from",
            "has",
            "have",
            "hence",
            "including",
            "is",
            "it",
            "its",
            "namely",
            "nor",
            "not",
            "notably",
            "often",
            "only",
            "or",
            "our",
            "particularly",
            "perhaps",
            "possibly",
            "potentially",
            "rather",
            "remarkably",
            "significantly",
            "simply",
            "since",
            "slightly",
            "so",
            "specifically",
            "such",
            "than",
            "that",
            "the",
            "their",
            "these",
            "they",
            "this",
            "those",
            "though",
            "thus",
            "to",
            "typically",
            "usually",
            "very",
            "via",
            "was",
            "we",
            "were",
            "when",
            "where",
            "whereas",
            "whether",
            "which",
            "while",
            "who",
            "whose",
            "with",
            "without",
            "yet"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words after which a pair cannot begin.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closers = FrozenSet
        .Create(StringComparer.Ordinal, "and", "are", "be", "but", "is", "of", "or", "than", "that", "the", "to", "was", "were")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Questions = ["what", "where", "when", "who", "why", "how"];

    /// <summary>Whether the dash can only begin or end an aside.</summary>
    public static bool Interrupt(ReadOnlySpan<char> text, TextSpan dash)
    {
        var before = LettersBeside.WithDigitsBefore(text, dash.Start);
        var after = LettersBeside.WithDigitsAfter(text, dash.End);
        if (before.IsEmpty || after.IsEmpty)
            return true;
        if (Openers.Contains(after) && !IsHyphen(text, dash.End + after.Length) && !Questions.Contains(before.ToString()))
            return true;
        // "by doing something" is an aside; "passer--by" is a compound.
        if (text[dash.End..].StartsWith("by ") && LettersBeside.WithDigitsAfter(text, dash.End + "by ".Length).EndsWith("ing"))
            return true;
        return Closers.Contains(before) && !IsHyphen(text, dash.Start - before.Length - 1);
    }

    /// <summary>Whether an aside is more likely than a pair: few pairs begin with a plural.</summary>
    public static bool MayInterrupt(ReadOnlySpan<char> text, TextSpan dash) =>
        LettersBeside.WithDigitsBefore(text, dash.Start) is [_, _, _, .., not ('s' or 'u' or 'i' or 'c'), 's'];

    /// <summary>Whether the word is part of a longer compound: <c>case--by--case</c>.</summary>
    private static bool IsHyphen(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && text[at] == '-';
}
