using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>
/// A regular expression of an analyzer, and literals of which every match contains one: most texts contain none and are not searched
/// further.
/// </summary>
/// <example>
/// <code>
/// private static readonly GuardedRegex Script = new(@"\bsed (?:'[^']{1,200}'|""[^""]{1,200}"")", ["sed '", "sed \""]);
/// Script.Collect(text, claims);
/// </code>
/// </example>
/// <param name="pattern">Case-sensitive unless it says otherwise.</param>
/// <param name="requires">If empty, every text may match.</param>
/// <param name="ignoreCase">Whether the literals match in any case.</param>
/// <param name="isPhrase">
/// Whether the pattern is a sequence of words without nested repetition. Such a pattern cannot make the backtracking engine slow, and that
/// engine is built almost at once, whereas the linear one takes tens of milliseconds.
/// </param>
internal sealed class GuardedRegex(string pattern, ImmutableArray<string> requires, bool ignoreCase = true, bool isPhrase = false)
{
    private readonly Lazy<Regex> _regex = isPhrase
        ? new(() => new Regex(pattern, RegexOptions.CultureInvariant))
        : LinearRegex.Lazily(pattern, ignoreCase: false);
    private readonly RequiredLiterals _requires = new(requires, ignoreCase);

    public GuardedRegex(string pattern)
        : this(pattern, []) { }

    /// <summary>An expression that is a sequence of words.</summary>
    public static GuardedRegex Phrase(string pattern, params ImmutableArray<string> requires) => new(pattern, requires, isPhrase: true);

    /// <summary>False if there is certainly no match.</summary>
    public bool MayMatch(ReadOnlySpan<char> text) => _requires.MayOccurIn(text);

    public bool IsMatch(ReadOnlySpan<char> text) => MayMatch(text) && _regex.Value.IsMatch(text);

    public IReadOnlyList<TextSpan> MatchesIn(ReadOnlySpan<char> text)
    {
        if (!MayMatch(text))
            return [];
        List<TextSpan>? places = null;
        foreach (var match in _regex.Value.EnumerateMatches(text))
            (places ??= []).Add(new TextSpan(match.Index, match.Length));
        return places ?? [];
    }

    /// <summary>Adds the spans of all matches.</summary>
    public void Collect(ReadOnlySpan<char> text, ICollection<TextSpan> places)
    {
        foreach (var place in MatchesIn(text))
            places.Add(place);
    }

    /// <summary>Adds the spans of the matches that pass a test.</summary>
    public void Collect(ReadOnlySpan<char> text, ICollection<TextSpan> places, PlaceTest isMeant)
    {
        foreach (var place in MatchesIn(text))
        {
            if (isMeant(text, place))
                places.Add(place);
        }
    }
}

/// <summary>Whether a span of a text is one that the caller wants.</summary>
internal delegate bool PlaceTest(ReadOnlySpan<char> text, TextSpan place);
