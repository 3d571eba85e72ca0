using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Prose;

/// <summary>How many words of a text are typically English, and how many typically foreign.</summary>
internal readonly record struct EnglishEvidence(int Own, int Foreign)
{
    /// <summary>Whether the text reads as English: at least two English words, and hardly any foreign ones.</summary>
    public bool IsEnglish => Own >= 2 && Own > 4 * Foreign;

    /// <summary>Whether there is so much English that a fragment without typical words must be English, too.</summary>
    public bool IsLongEnglish => Own >= 8 && Own > 8 * Foreign;

    public static EnglishEvidence operator +(EnglishEvidence one, EnglishEvidence other) =>
        new(one.Own + other.Own, one.Foreign + other.Foreign);

    public static EnglishEvidence Of(ReadOnlySpan<char> text) => Of(text, default);

    /// <param name="except">A span whose words are not counted.</param>
    public static EnglishEvidence Of(ReadOnlySpan<char> text, TextSpan except)
    {
        var (own, foreign) = (0, 0);
        for (var words = new LetterRuns(text); words.MoveNext(); )
        {
            if (!except.IsEmpty && except.Overlaps(words.Current))
                continue;
            var word = words.Current.Of(text);
            if (EnglishWords.IsOwn(word))
                own++;
            else if (EnglishWords.IsForeign(word) && !IsBorrowed(text, words.Current))
                foreign++;
        }

        return new EnglishEvidence(own, foreign);
    }

    /// <summary>Whether English borrowed the word: in a name (<c>El Niño</c>, <c>Le Cun</c>) or in <c>et al.</c></summary>
    private static bool IsBorrowed(ReadOnlySpan<char> text, TextSpan word)
    {
        var after = text[word.End..];
        return (after.Length > 1 && after[0] is ' ' or '-' or '\'' && char.IsUpper(after[1]))
            || (word.Of(text) is "et" && after.StartsWith(" al"));
    }
}
