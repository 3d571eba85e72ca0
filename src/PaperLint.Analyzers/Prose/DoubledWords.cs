using System.Buffers;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Prose;

/// <summary>
/// The words that occur twice in a row with only white space between them. A capital on the second makes it a name (<c>Duran Duran</c>) or
/// a new sentence. A capital on the first is allowed only at the beginning of a sentence; otherwise they are two different words (<c>an OR
/// or a NOT</c>, <c>US us</c>). Part of a compound (<c>on on-device</c>) is a different word.
/// </summary>
internal ref struct DoubledWords(ReadOnlySpan<char> text, int shortest)
{
    private const int LongestWord = 40;

    /// <summary>Characters that tie a word to its neighbour, so that it is not a word by itself.</summary>
    private static readonly SearchValues<char> Ties = SearchValues.Create(@"-_'’/\@#$^{}<>=+*&~‐‑–`");

    private readonly ReadOnlySpan<char> _text = text;
    private LetterRuns _words = new(text);

    public TextSpan First { get; private set; }

    public TextSpan Second { get; private set; }

    public bool MoveNext()
    {
        var previous = Second;
        while (_words.MoveNext())
        {
            var word = _words.Current;
            // Runs for nearly every word of every text. Most differ from the previous one in their length or first letter.
            if (word.Length == previous.Length && MayBeSame(_text[word.Start], _text[previous.Start]) && IsDoubled(previous, word))
            {
                (First, Second) = (previous, word);
                return true;
            }

            previous = word;
        }

        return false;
    }

    /// <summary>False if two letters are certainly not the same but for their case.</summary>
    private static bool MayBeSame(char one, char other) => ((one ^ other) & ~0x20) == 0 || (one | other) >= 0x80;

    /// <param name="first">As long as <paramref name="second"/>.</param>
    private readonly bool IsDoubled(TextSpan first, TextSpan second)
    {
        if (second.Length < shortest || second.Length > LongestWord || char.IsUpper(_text[second.Start]))
            return false;
        var between = _text[first.End..second.Start];
        return !between.IsEmpty
            && between.IsWhiteSpace()
            && between.Count('\n') < 2
            && first.Of(_text).Equals(second.Of(_text), StringComparison.OrdinalIgnoreCase)
            && IsSameWord(first, second)
            && StandsFree(first)
            && StandsFree(second);
    }

    private readonly bool IsSameWord(TextSpan first, TextSpan second) =>
        first.Of(_text)[1..].SequenceEqual(second.Of(_text)[1..])
        && (_text[first.Start] == _text[second.Start] || Sentence.BeginsAt(_text, first.Start));

    private readonly bool StandsFree(TextSpan word) =>
        (word.Start == 0 || !IsTied(_text[word.Start - 1])) && (word.End == _text.Length || !IsTied(_text[word.End]));

    private static bool IsTied(char neighbour) => char.IsAsciiDigit(neighbour) || Ties.Contains(neighbour);
}
