using System.Buffers;
using System.Collections.Frozen;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Reports a word that stands twice in a row, both of them, and proposes to drop the second. A capital on the second is a name
/// (<c>Duran Duran</c>) or another sentence, part of a compound (<c>on on-device</c>) is another word, and species are named so.
/// </summary>
public sealed class RepetitionAnalyzer(RuleInfo rule, RepetitionMatcher matcher) : FieldAnalyzer(rule)
{
    private const int LongestWord = 40;

    private readonly HashSet<string> _except = new(matcher.Except, StringComparer.OrdinalIgnoreCase);

    /// <summary>What ties a word to its neighbour, so that it is no word by itself.</summary>
    private static readonly SearchValues<char> Ties = SearchValues.Create(@"-_'’/\@#$^{}<>=+*&~‐‑–`");

    /// <summary>English words that no sentence and no name has twice: dropping one is certain.</summary>
    private static readonly FrozenSet<string> NeverTwice = new[]
    {
        "an", "and", "are", "as", "at", "be", "been", "by", "can", "for", "from", "have", "it", "its", "not", "of", "or", "our", "than", "the",
        "their", "these", "this", "to", "was", "we", "were", "which", "will", "with",
    }.ToFrozenSet();

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var previous = default(TextSpan);
        for (var words = new LetterRuns(text); words.MoveNext();)
        {
            var word = words.Current;
            // Asked for nearly every word of every text: most differ in their length or their first letter.
            if (word.Length == previous.Length
                && char.ToUpperInvariant(text[word.Start]) == char.ToUpperInvariant(text[previous.Start])
                && IsRepeated(text, previous, word))
            {
                var both = TextSpan.FromBounds(previous.Start, word.End);
                var second = TextSpan.FromBounds(previous.End, word.End);
                sink.Report(new Observation(Rule, field, both, new ProposedFix(SafetyOf(text, word), second, "")));
            }

            previous = word;
        }
    }

    /// <param name="first">As long as <paramref name="second"/>.</param>
    private bool IsRepeated(ReadOnlySpan<char> text, TextSpan first, TextSpan second)
    {
        if (second.Length < matcher.Shortest || second.Length > LongestWord || char.IsUpper(text[second.Start]))
            return false;
        var between = text[first.End..second.Start];
        return !between.IsEmpty
            && between.IsWhiteSpace()
            && first.Of(text).Equals(second.Of(text), StringComparison.OrdinalIgnoreCase)
            && StandsFree(text, first)
            && StandsFree(text, second)
            && !_except.GetAlternateLookup<ReadOnlySpan<char>>().Contains(second.Of(text))
            && !SpeciesName.IsAt(text, TextSpan.FromBounds(first.Start, second.End), second);
    }

    private static FixSafety SafetyOf(ReadOnlySpan<char> text, TextSpan word) =>
        NeverTwice.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Of(text)) ? FixSafety.Safe : FixSafety.Unsafe;

    private static bool StandsFree(ReadOnlySpan<char> text, TextSpan word) =>
        (word.Start == 0 || !IsTied(text[word.Start - 1])) && (word.End == text.Length || !IsTied(text[word.End]));

    private static bool IsTied(char neighbour) => char.IsAsciiDigit(neighbour) || Ties.Contains(neighbour);
}
